package org.treatyterms.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ids of what a page links to, and what may be linked to outside it. */
final class Anchors {
  private Anchors() {}

  static String term(String id) {
    return "t-" + name(id);
  }

  static String claim(String id) {
    return "c-" + name(id);
  }

  static String relation(String id) {
    return "r-" + name(id);
  }

  static String source(String id) {
    return "s-" + name(id);
  }

  static String subject(String id) {
    return "x-" + name(id);
  }

  /** An id as part of an anchor: two ids never give one anchor. */
  private static String name(String id) {
    StringBuilder out = new StringBuilder(id.length());
    for (int at = 0; at < id.length(); at++) {
      char c = id.charAt(at);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || c == '-') {
        out.append(c);
      } else if (c == '/') {
        out.append('.');
      } else {
        out.append('_').append(Integer.toHexString(c)).append('_');
      }
    }
    return out.toString();
  }

  /** The address if it is one of the web; null for anything else, javascript: above all. */
  static @Nullable String web(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme();
      boolean web =
          scheme != null
              && uri.getHost() != null
              && (scheme.toLowerCase(Locale.ROOT).equals("http")
                  || scheme.toLowerCase(Locale.ROOT).equals("https"));
      return web ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The language if it is a well-formed tag; null for anything else. */
  static @Nullable String lang(String tag) {
    return tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") ? tag : null;
  }
}
