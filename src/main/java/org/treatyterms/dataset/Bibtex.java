package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.List;
import org.treatyterms.claim.Source;

/** Sources as BibTeX entries. Text is escaped for LaTeX; addresses are not, as their field asks. */
final class Bibtex {
  private final StringBuilder out = new StringBuilder();

  private Bibtex() {}

  static String write(TreatyData data) {
    Bibtex bibtex = new Bibtex();
    for (Source source : data.sources()) {
      if (!data.isBackgroundSource(source.id())) {
        bibtex.entry(source);
      }
    }
    return bibtex.out.toString();
  }

  private void entry(Source source) {
    boolean work = source.type() == Source.Type.SCHOLARLY || source.type() == Source.Type.REFERENCE;
    boolean book = work && !source.publisher().isEmpty() && !source.author().isEmpty();
    out.append(out.isEmpty() ? "" : "\n").append(book ? "@book{" : "@misc{").append(source.id());
    field("author", authors(source.author()));
    field("title", source.title().isEmpty() ? "" : "{" + escape(source.title()) + "}");
    field("year", escape(source.year()));
    field("publisher", escape(source.publisher()));
    field("language", escape(source.lang()));
    field("url", address(source.url()));
    field("urldate", escape(source.accessed()));
    field("keywords", source.type().token());
    field("note", escape(source.note()));
    out.append("\n}\n");
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /** Names parted by semicolons; BibTeX parts them by "and". */
  private static String authors(String authors) {
    List<String> names = new ArrayList<>();
    for (String name : authors.split(";", -1)) {
      if (!name.isBlank()) {
        names.add(escape(name.strip()));
      }
    }
    return String.join(" and ", names);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '{', '}', '$', '&', '#', '%', '_' -> escaped.append('\\').append(c);
        case '^' -> escaped.append("\\textasciicircum{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  /** An address stands verbatim; what would end the field is written as an address writes it. */
  private static String address(String url) {
    StringBuilder plain = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      switch (c) {
        case '{' -> plain.append("%7B");
        case '}' -> plain.append("%7D");
        case '\\' -> plain.append("%5C");
        default -> plain.append(Character.isISOControl(c) || c == ' ' ? "%20" : c);
      }
    }
    return plain.toString();
  }
}
