package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Provision;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Treaty;

/** Reads the tables that describe: treaties, provisions, bases and sources. */
final class DescriptionReader {
  private final Register register;

  DescriptionReader(Register register) {
    this.register = register;
  }

  /** Reads the tables of all datasets, the background first. */
  void read(List<Dataset> datasets) {
    for (Dataset dataset : datasets) {
      dataset.rows(DataTable.TREATIES).forEach(this::treaty);
      dataset.rows(DataTable.BASES).forEach(this::basis);
      dataset.rows(DataTable.SOURCES).forEach(this::source);
    }
    for (Dataset dataset : datasets) {
      dataset.rows(DataTable.PROVISIONS).forEach(this::provision);
      dataset.rows(DataTable.SOURCES).forEach(this::lineage);
    }
  }

  private Cells cells(Row row) {
    return new Cells(row, register.problems());
  }

  private void treaty(Row row) {
    Cells cells = cells(row);
    String id = cells.key("treaty");
    if (id.isEmpty() || !register.treaties.admits(id, row)) {
      return;
    }
    register.treaties.put(
        id,
        row,
        new Treaty(
            id,
            or(cells.text("name"), id),
            cells.date("signed"),
            cells.text("place"),
            cells.list("parties"),
            cells.text("also_known_as"),
            cells.text("note")));
  }

  private void basis(Row row) {
    Cells cells = cells(row);
    String id = cells.key("basis");
    if (!id.isEmpty() && register.bases.admits(id, row)) {
      register.bases.put(id, row, new Basis(id, cells.text("definition"), cells.text("note")));
    }
  }

  private void source(Row row) {
    Cells cells = cells(row);
    String id = cells.key("source");
    if (id.isEmpty() || !register.sources.admits(id, row)) {
      return;
    }
    String url = cells.token("url");
    if (!url.isEmpty() && !url.startsWith("https://") && !url.startsWith("http://")) {
      cells.error("url", "is not a web address; write one that begins with https:// or http://");
      url = "";
    }
    Source.Type type =
        cells.choice("kind", "a kind of source", Source.Type.values(), Source.Type::token);
    Source.Seen seen =
        cells.choice("seen", "a way of seeing a source", Source.Seen.values(), Source.Seen::token);
    cells.date("accessed");
    register.sources.put(
        id,
        row,
        new Source(
            id,
            type != null ? type : url.isEmpty() ? Source.Type.REFERENCE : Source.Type.WEB,
            cells.text("author"),
            or(cells.text("title"), id),
            cells.token("year"),
            cells.text("publisher"),
            cells.token("lang"),
            url,
            seen == null ? Source.Seen.UNKNOWN : seen,
            cells.token("accessed"),
            cells.ids("draws_on"),
            cells.text("note")));
  }

  private void provision(Row row) {
    Cells cells = cells(row);
    String id = cells.key("provision");
    if (id.isEmpty() || !register.provisions.admits(id, row)) {
      return;
    }
    String treaty = cells.key("treaty");
    if (!treaty.isEmpty()) {
      register.refers(cells, "treaty", treaty, register.treaties, DescriptionReader::assumedTreaty);
    }
    Provision.Type type =
        cells.choice("kind", "a kind of provision", Provision.Type.values(), Provision.Type::token);
    register.provisions.put(
        id,
        row,
        new Provision(
            id,
            treaty,
            type == null ? Provision.Type.OTHER : type,
            cells.text("article"),
            or(cells.text("title"), id),
            cells.text("from_party"),
            cells.text("to_party"),
            cells.text("note")));
  }

  /** Checks what a source draws on, once all sources are known. */
  private void lineage(Row row) {
    Source source = register.sources.find(row.text("source").strip());
    if (source == null || source.drawsOn().isEmpty()) {
      return;
    }
    Cells cells = cells(row);
    for (String origin : source.drawsOn()) {
      register.refers(
          cells, "draws_on", origin, register.sources, DescriptionReader::assumedSource);
    }
    List<String> circle = circle(source.id());
    if (circle != null) {
      cells.error(
          "draws_on",
          "leads back to the source itself: "
              + String.join(", ", circle)
              + "; write what it copies");
    }
  }

  /** Returns the way from a source back to itself, or null if there is none. */
  private @Nullable List<String> circle(String start) {
    List<String> way = new ArrayList<>(List.of(start));
    return leadsBack(start, start, way, new HashSet<>()) ? way : null;
  }

  private boolean leadsBack(String start, String at, List<String> way, Set<String> seen) {
    Source source = register.sources.find(at);
    for (String origin : source == null ? List.<String>of() : source.drawsOn()) {
      if (origin.equals(start)) {
        way.add(origin);
        return true;
      }
      if (way.size() < 1000 && seen.add(origin)) {
        way.add(origin);
        if (leadsBack(start, origin, way, seen)) {
          return true;
        }
        way.remove(way.size() - 1);
      }
    }
    return false;
  }

  static Treaty assumedTreaty(String id) {
    return new Treaty(id, id, null, "", List.of(), "", "");
  }

  static Basis assumedBasis(String id) {
    return new Basis(id, "", "");
  }

  static Source assumedSource(String id) {
    return new Source(
        id, Source.Type.REFERENCE, "", id, "", "", "", "", Source.Seen.UNKNOWN, "", List.of(), "");
  }

  /** The treaty of a provision is taken from its id if there is such a treaty. */
  Provision assumedProvision(String id) {
    String subject = id.substring(0, Math.max(0, id.indexOf('/')));
    String treaty = register.treaties.has(subject) ? subject : "";
    return new Provision(id, treaty, Provision.Type.OTHER, "", id, "", "", "");
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? Objects.requireNonNull(other) : text;
  }
}
