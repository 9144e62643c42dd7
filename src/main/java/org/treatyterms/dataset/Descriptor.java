package org.treatyterms.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks datapackage.json against the files of its folder. It is read token by token. */
final class Descriptor {
  static final String FILE = "datapackage.json";

  /** So many bytes of a file are read for its header. */
  private static final int MAX_HEADER = 1 << 16;

  private final Folder.OnDisk folder;
  private final Problems problems;
  private final String shown;
  private final Set<String> described = new TreeSet<>();

  Descriptor(Folder.OnDisk folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.shown = folder.display(FILE);
  }

  void check() {
    try {
      byte[] bytes = folder.bytes(FILE);
      if (bytes == null) {
        problems.notice(shown, 0, "is missing; other programs need it to read the data package");
        return;
      }
      try (JsonParser parser = new JsonFactory().createParser(bytes)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          problems.error(shown, 1, "is no JSON object; write {\"name\": …, \"resources\": […]}");
          return;
        }
        resources(parser);
        for (String file : folder.csvFiles()) {
          if (!described.contains(file)) {
            problems.notice(shown, 0, "does not describe " + file + "; add it to resources");
          }
        }
      }
    } catch (JsonProcessingException e) {
      problems.error(
          shown,
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      problems.error(shown, 0, "cannot be read: " + Dataset.reason(e));
    }
  }

  private void resources(JsonParser parser) throws IOException {
    boolean found = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("resources") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (parser.currentToken() == JsonToken.START_OBJECT) {
            resource(parser);
            found = true;
          } else {
            parser.skipChildren();
          }
        }
      } else {
        parser.skipChildren();
      }
    }
    if (!found) {
      problems.error(shown, 0, "has no resources; write one for each CSV file");
    }
  }

  private void resource(JsonParser parser) throws IOException {
    int line = parser.currentLocation().getLineNr();
    String path = null;
    List<String> fields = null;
    int fieldsLine = line;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("path") && value == JsonToken.VALUE_STRING) {
        path = parser.getText();
        line = parser.currentLocation().getLineNr();
      } else if (name.equals("schema") && value == JsonToken.START_OBJECT) {
        fieldsLine = parser.currentLocation().getLineNr();
        fields = schema(parser);
      } else {
        parser.skipChildren();
      }
    }
    if (path == null) {
      problems.error(shown, line, "has a resource without a path; write the name of its CSV file");
      return;
    }
    described.add(path);
    Path file = inside(path, line);
    if (file != null && fields != null) {
      compare(path, file, fields, fieldsLine);
    }
  }

  private static @Nullable List<String> schema(JsonParser parser) throws IOException {
    List<String> fields = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("fields")) {
        fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (parser.currentToken() == JsonToken.START_OBJECT) {
            fields.add(field(parser));
          } else {
            parser.skipChildren();
          }
        }
      } else {
        parser.skipChildren();
      }
    }
    return fields;
  }

  private static String field(JsonParser parser) throws IOException {
    String field = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("name")) {
        field = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return field;
  }

  /** Returns the file that a path names if it lies in the folder; nothing else is ever opened. */
  private @Nullable Path inside(String path, int line) throws IOException {
    String legal = "; write a path within the folder, like claims.csv";
    try {
      boolean leaves = path.startsWith("/") || path.contains("\\") || path.contains(":");
      for (String segment : path.split("/", -1)) {
        leaves |= segment.equals("..") || segment.isEmpty();
      }
      if (leaves) {
        report(line, path, "is no path within the folder" + legal);
        return null;
      }
      Path file = folder.path().resolve(path);
      if (!Files.isRegularFile(file)) {
        report(line, path, "is not in the folder" + legal);
        return null;
      }
      if (!file.toRealPath().startsWith(folder.path().toRealPath())) {
        report(line, path, "leads out of the folder" + legal);
        return null;
      }
      return file;
    } catch (InvalidPathException e) {
      report(line, path, "is no path" + legal);
      return null;
    }
  }

  private void report(int line, String text, String message) {
    problems.add(new Problem(Problem.Severity.ERROR, shown, line, "path", text, message));
  }

  private void compare(String path, Path file, List<String> fields, int line) throws IOException {
    if (!path.endsWith(".csv")) {
      return;
    }
    byte[] bytes = folder.bytes(folder.path().relativize(file).toString());
    if (bytes == null) {
      return;
    }
    List<String> header =
        CsvText.parse(
                path, Arrays.copyOf(bytes, Math.min(bytes.length, MAX_HEADER)), new Problems())
            .header();
    if (!header.isEmpty() && !header.equals(fields)) {
      problems.error(
          shown,
          line,
          "has the fields "
              + fields
              + " for "
              + path
              + ", whose header is "
              + header
              + "; write them alike");
    }
  }
}
