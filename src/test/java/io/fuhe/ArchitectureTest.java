package io.fuhe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.fuhe.cli.Fuhe;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of the data is the architecture: each room knows only those before it. */
class ArchitectureTest {

  /** The classes of the program: those that stand where one of them does. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Fuhe.class.getProtectionDomain().getCodeSource().getLocation());

  private static final String[] CORE = {
    "io.fuhe.form..",
    "io.fuhe.unit..",
    "io.fuhe.document..",
    "io.fuhe.mapping..",
    "io.fuhe.check..",
    "io.fuhe.json..",
    "io.fuhe.pipeline..",
    "io.fuhe.worker..",
    "io.fuhe.inbox..",
    "io.fuhe.files.."
  };

  @Test
  void arrowsPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .ensureAllClassesAreContainedInArchitecture()
        .layer("form")
        .definedBy("io.fuhe.form..")
        .layer("unit")
        .definedBy("io.fuhe.unit..")
        .layer("document")
        .definedBy("io.fuhe.document..")
        .layer("mapping")
        .definedBy("io.fuhe.mapping..")
        .layer("check")
        .definedBy("io.fuhe.check..")
        .layer("pipeline")
        .definedBy("io.fuhe.pipeline..")
        .layer("json")
        .definedBy("io.fuhe.json..")
        .layer("worker")
        .definedBy("io.fuhe.worker..")
        .layer("files")
        .definedBy("io.fuhe.files..")
        .layer("inbox")
        .definedBy("io.fuhe.inbox..")
        .layer("report")
        .definedBy("io.fuhe.report..")
        .layer("i18n")
        .definedBy("io.fuhe.i18n..")
        .layer("office")
        .definedBy("io.fuhe.office..")
        .layer("letter")
        .definedBy("io.fuhe.letter..")
        .layer("sheet")
        .definedBy("io.fuhe.sheet..")
        .layer("annotate")
        .definedBy("io.fuhe.annotate..")
        .layer("store")
        .definedBy("io.fuhe.store..")
        .layer("batch")
        .definedBy("io.fuhe.batch..")
        .layer("backup")
        .definedBy("io.fuhe.backup..")
        .layer("nightly")
        .definedBy("io.fuhe.nightly..")
        .layer("desk")
        .definedBy("io.fuhe.desk..")
        .layer("cli")
        .definedBy("io.fuhe.cli..")
        .whereLayer("form")
        .mayNotAccessAnyLayer()
        .whereLayer("unit")
        .mayOnlyAccessLayers("form")
        .whereLayer("document")
        .mayOnlyAccessLayers("form")
        .whereLayer("mapping")
        .mayOnlyAccessLayers("document", "form", "unit")
        .whereLayer("check")
        .mayOnlyAccessLayers("form", "unit")
        .whereLayer("pipeline")
        .mayOnlyAccessLayers("document", "mapping", "check", "form", "unit", "json")
        .whereLayer("json")
        .mayOnlyAccessLayers("form")
        .whereLayer("worker")
        .mayOnlyAccessLayers(
            "pipeline", "annotate", "mapping", "document", "form", "json", "i18n", "report")
        .whereLayer("files")
        .mayNotAccessAnyLayer()
        .whereLayer("inbox")
        .mayOnlyAccessLayers("document", "files")
        .whereLayer("report")
        .mayOnlyAccessLayers("check", "document", "files", "form", "i18n", "inbox", "json")
        .whereLayer("i18n")
        .mayNotAccessAnyLayer()
        .whereLayer("office")
        .mayNotAccessAnyLayer()
        .whereLayer("annotate")
        .mayOnlyAccessLayers(
            "check", "document", "files", "form", "i18n", "inbox", "office", "report")
        .whereLayer("letter")
        .mayOnlyAccessLayers("check", "files", "form", "i18n", "inbox", "office", "report")
        .whereLayer("sheet")
        .mayOnlyAccessLayers("check", "files", "form", "i18n", "inbox", "report")
        .whereLayer("store")
        .mayOnlyAccessLayers("check", "document", "files", "form", "inbox", "json", "unit")
        .whereLayer("backup")
        .mayOnlyAccessLayers("files")
        .whereLayer("batch")
        .mayOnlyBeAccessedByLayers("nightly", "cli")
        .whereLayer("nightly")
        .mayOnlyAccessLayers("batch", "check", "document", "files", "i18n", "inbox")
        .whereLayer("nightly")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("desk")
        .mayOnlyAccessLayers(
            "check",
            "document",
            "files",
            "form",
            "i18n",
            "inbox",
            "json",
            "report",
            "store",
            "unit",
            "worker")
        .whereLayer("desk")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  /** Inside the mapping, too, each room knows only those before it. */
  @Test
  void roomsOfTheMapping() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.fuhe.mapping..")
        .ensureAllClassesAreContainedInArchitectureIgnoring(
            JavaClass.Predicates.resideOutsideOfPackage("io.fuhe.mapping.."))
        .layer("layout")
        .definedBy("io.fuhe.mapping.layout")
        .layer("heading")
        .definedBy("io.fuhe.mapping.heading")
        .layer("bounds")
        .definedBy("io.fuhe.mapping.bounds")
        .layer("table")
        .definedBy("io.fuhe.mapping.table")
        .layer("prose")
        .definedBy("io.fuhe.mapping.prose")
        .layer("draft")
        .definedBy("io.fuhe.mapping.draft")
        .layer("door")
        .definedBy("io.fuhe.mapping")
        .whereLayer("layout")
        .mayNotAccessAnyLayer()
        .whereLayer("heading")
        .mayOnlyAccessLayers("layout")
        .whereLayer("bounds")
        .mayOnlyAccessLayers("layout", "heading")
        .whereLayer("table")
        .mayOnlyAccessLayers("layout", "heading")
        .whereLayer("prose")
        .mayOnlyAccessLayers("layout", "heading", "table")
        .whereLayer("draft")
        .mayOnlyAccessLayers("layout", "heading")
        .whereLayer("door")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  /** Writers of reports share what is told and its words, and know nothing of one another. */
  @Test
  void roomsOfTheReports() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.fuhe.report..")
        .ensureAllClassesAreContainedInArchitectureIgnoring(
            JavaClass.Predicates.resideOutsideOfPackage("io.fuhe.report.."))
        .layer("content")
        .definedBy("io.fuhe.report.content")
        .layer("text")
        .definedBy("io.fuhe.report.text")
        .layer("workbook")
        .definedBy("io.fuhe.report.workbook")
        .layer("data")
        .definedBy("io.fuhe.report.data")
        .layer("web")
        .definedBy("io.fuhe.report.web")
        .layer("original")
        .definedBy("io.fuhe.report.original")
        .layer("door")
        .definedBy("io.fuhe.report")
        .whereLayer("content")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayOnlyAccessLayers("content")
        .whereLayer("workbook")
        .mayOnlyAccessLayers("content", "text")
        .whereLayer("data")
        .mayOnlyAccessLayers("content", "text")
        .whereLayer("web")
        .mayOnlyAccessLayers("content", "text")
        .whereLayer("original")
        .mayOnlyAccessLayers("content", "text")
        .check(CLASSES);
  }

  /** Jobs are wired of rooms, of which each knows only those before it. */
  @Test
  void roomsOfTheJobs() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.fuhe.batch..")
        .ensureAllClassesAreContainedInArchitectureIgnoring(
            JavaClass.Predicates.resideOutsideOfPackage("io.fuhe.batch.."))
        .layer("settings")
        .definedBy("io.fuhe.batch.settings")
        .layer("data")
        .definedBy("io.fuhe.batch.data")
        .layer("run")
        .definedBy("io.fuhe.batch.run")
        .layer("years")
        .definedBy("io.fuhe.batch.years")
        .layer("files")
        .definedBy("io.fuhe.batch.files")
        .layer("copies")
        .definedBy("io.fuhe.batch.copies")
        .layer("reports")
        .definedBy("io.fuhe.batch.reports")
        .layer("remote")
        .definedBy("io.fuhe.batch.remote")
        .layer("jobs")
        .definedBy("io.fuhe.batch")
        .whereLayer("settings")
        .mayNotAccessAnyLayer()
        .whereLayer("data")
        .mayNotAccessAnyLayer()
        .whereLayer("run")
        .mayOnlyAccessLayers("data")
        .whereLayer("years")
        .mayOnlyAccessLayers("run")
        .whereLayer("files")
        .mayOnlyAccessLayers("run", "settings", "years")
        .whereLayer("copies")
        .mayOnlyAccessLayers("run", "settings", "years")
        .whereLayer("reports")
        .mayOnlyAccessLayers("run", "years")
        .whereLayer("remote")
        .mayOnlyAccessLayers("files", "run", "settings", "years")
        .whereLayer("jobs")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  /** What is decided is told apart from where it is kept and how it is shown. */
  @Test
  void roomsOfTheDesk() {
    noClasses()
        .that()
        .resideInAPackage("io.fuhe.desk.decision..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "java.sql..",
            "jakarta..",
            "io.fuhe.desk.store..",
            "io.fuhe.desk.access..",
            "io.fuhe.desk.web..")
        .check(CLASSES);
  }

  /** Whoever runs on one machine loads nothing of what several take. */
  @Test
  void messagesAreForSeveralMachinesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.fuhe.batch.remote..")
        .and()
        .doNotHaveSimpleName("RemoteRun")
        .and()
        .doNotHaveSimpleName("RemoteWork")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.jms..",
            "org.apache.activemq..",
            "org.springframework.integration..",
            "org.springframework.batch.integration..",
            "org.springframework.jms..",
            "org.springframework.messaging..")
        .check(CLASSES);
  }

  @Test
  void noSpringNoDatabaseNoWebInTheCore() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
        .check(CLASSES);
  }

  @Test
  void noFloatingPointInTheDomain() {
    noClasses()
        .that()
        .resideInAnyPackage("io.fuhe.form..", "io.fuhe.unit..", "io.fuhe.check..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Double.class)
        .orShould()
        .callMethod(java.math.BigDecimal.class, "doubleValue")
        .orShould()
        .callConstructor(java.math.BigDecimal.class, double.class)
        .check(CLASSES);
  }

  /** Until it is closed, such a stream keeps one of a few connections; a list keeps none. */
  @Test
  void noStreamHoldsAConnection() {
    noClasses()
        .should()
        .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
        .orShould()
        .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("queryForStream")))
        .check(CLASSES);
  }

  @Test
  void readersDoNotKnowOneAnother() {
    SlicesRuleDefinition.slices()
        .matching("io.fuhe.document.(excel|word|pdf|text)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void thePageEngineKnowsNoFormat() {
    noClasses()
        .that()
        .resideInAPackage("io.fuhe.document.page..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..", "io.fuhe.document.pdf..")
        .check(CLASSES);
  }

  @Test
  void noTestSleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(TimeUnit.class, "sleep", long.class)
        .check(
            new ClassFileImporter()
                .importUrl(
                    ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation()));
  }
}
