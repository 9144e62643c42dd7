package org.treatyterms;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages import one way only, from those above them in this list. */
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of(
          "figure",
          "consensus",
          "balance",
          "claim",
          "dataset",
          "reconcile",
          "table",
          "chart",
          "report",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.treatyterms");

  static List<String> packages() {
    return ORDER;
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsOnlyFromAbove(String name) {
    String[] below =
        ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
            .map(p -> "org.treatyterms." + p + "..")
            .toArray(String[]::new);
    assertThat(CLASSES.stream().anyMatch(c -> c.getPackageName().equals("org.treatyterms." + name)))
        .as("package %s has classes", name)
        .isTrue();
    if (below.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("org.treatyterms." + name + "..")
          .should()
          .dependOnClassesThat(resideInAPackage(below[0]).or(resideInAny(below)))
          .check(CLASSES);
    }
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      resideInAny(String[] packages) {
    return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(packages);
  }

  @Test
  void groundFloorKnowsNothingOfClaims() {
    noClasses()
        .that()
        .resideInAnyPackage("org.treatyterms.consensus..", "org.treatyterms.balance..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.treatyterms.figure..", "org.treatyterms.claim..")
        .check(CLASSES);
  }

  @Test
  void onlyTheTablePackageTouchesTablesaw() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.treatyterms.table..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tech.tablesaw..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhereToStart() throws Exception {
    for (String name : ORDER) {
      Path info = Path.of("src/main/java/org/treatyterms", name, "package-info.java");
      assertThat(Files.readString(info)).contains("@NullMarked").contains("Start with");
    }
  }
}
