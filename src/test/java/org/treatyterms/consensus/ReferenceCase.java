package org.treatyterms.consensus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One file of {@code cases/}: a data set and what is known of it. */
record ReferenceCase(String id, JsonNode tree) {
  private static final List<String> IDS =
      List.of(
          "bcg_logRR",
          "carotid_logOR",
          "ccqm_k25_pcb28",
          "ccqm_k30_lead_wine",
          "hackshaw1998_logOR",
          "li2007_magnesium_logOR",
          "neutron_lifetime_pdg2016",
          "normand1999_los",
          "omega_b_two_claims",
          "planck_2017_3",
          "raudenbush1985_expectancy",
          "sir_co60",
          "viechtbauer2005_ex1",
          "hp_far_from_zero",
          "hp_gravitation_2014",
          "hp_large_offset",
          "hp_one_claim_holds_the_weight",
          "hp_planck_in_joule_seconds",
          "hp_reml_near_tie_at_zero",
          "hp_reml_near_tie_inside",
          "hp_reml_three_maxima",
          "hp_reml_two_inside");

  static Stream<ReferenceCase> all() {
    return IDS.stream().map(ReferenceCase::read);
  }

  static ReferenceCase read(String id) {
    String name = "cases/" + id + ".json";
    try (InputStream in = ReferenceCase.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new ReferenceCase(id, new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  double[] values() {
    return numbers(tree.required("y"));
  }

  double[] uncertainties() {
    return numbers(tree.required("se"));
  }

  JsonNode expected(String key) {
    return tree.required("expected").required(key);
  }

  ConsensusSummary summary() {
    return Consensus.of(values(), uncertainties());
  }

  static double[] numbers(JsonNode array) {
    List<Double> list = new ArrayList<>();
    array.forEach(node -> list.add(node.doubleValue()));
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public String toString() {
    return id;
  }
}
