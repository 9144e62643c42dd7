package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.treatyterms.dataset.TreatyData;

/** The bundled relations can all be tested. */
class BundledRelationsTest {
  private static final List<RelationAudit> AUDITS =
      Reconciler.standard().reconcile(TreatyData.bundled()).relations();

  @Test
  void everyRelationCanBeTested() {
    assertThat(AUDITS).filteredOn(audit -> audit.holds() == null).isEmpty();
  }

  @Test
  void aRelationThatASourceAssertsQuotesIt() {
    assertThat(AUDITS)
        .extracting(RelationAudit::relation)
        .allSatisfy(
            relation ->
                assertThat(relation.asWritten().isEmpty())
                    .as(relation.id())
                    .isEqualTo(relation.source().isEmpty()));
  }
}
