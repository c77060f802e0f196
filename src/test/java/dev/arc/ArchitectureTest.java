package dev.arc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The architecture, as a table. Change a row on purpose, in a commit of its own.
class ArchitectureTest {

  private static final JavaClasses ARC =
      new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages("dev.arc");

  /// A package, then what it may use: ours by name, libraries by pattern. The JDK is open to all. A
  /// package sees only packages in rows above its own.
  private static final String TABLE =
      """
      json            tools.jackson.. com.fasterxml.jackson.annotation.. org.snakeyaml.engine..
      stats
      clustering
      quantity
      topic           json quantity
      llm             json
      shape           quantity json
      role            shape llm topic json
      rehearsal       llm role topic quantity json
      world           quantity json
      tool            world role shape quantity topic llm json net.sf.jsqlparser..
      trace           world role llm json
      cost            llm json
      expectation     role topic quantity world json
      profile         llm json
      document        profile json
      part            document profile llm json
      recorded        part document profile llm json
      format          recorded part document profile llm json
      revision        format profile topic llm json com.github.difflib..
      capability      profile role topic quantity llm json
      lint            profile topic llm json
      catalogue       expectation tool role world topic quantity json
      recommendation  catalogue revision capability profile role topic llm json
      scenario        catalogue expectation capability profile tool role world topic quantity llm json stats
      authoring       scenario catalogue role quantity llm json
      reproduction    scenario catalogue tool world topic quantity
      simulation      scenario expectation profile tool role world trace topic quantity llm json
      evaluation      scenario expectation tool role world trace topic quantity llm json stats
      fairness        evaluation simulation scenario catalogue expectation capability profile tool role world trace topic quantity llm json
      analysis        evaluation scenario catalogue expectation capability role trace topic stats clustering
      history         analysis evaluation scenario profile trace cost llm stats json
      pipeline        recommendation reproduction authoring history analysis fairness evaluation simulation scenario catalogue capability revision format recorded lint profile expectation cost trace tool world rehearsal role shape llm topic quantity stats json
      provider        llm json dev.failsafe.. com.knuddels.jtokkit..
      orchestration   simulation scenario profile trace cost llm json
      store           history analysis evaluation scenario profile trace cost json org.flywaydb.. org.sqlite..
      cli             pipeline recommendation reproduction authoring history analysis fairness evaluation simulation scenario catalogue capability revision format recorded lint profile expectation cost trace tool world rehearsal role llm topic quantity stats json picocli..
      """;

  private static final Map<String, List<String>> MAY_USE =
      TABLE
          .lines()
          .map(row -> List.of(row.split(" +")))
          .collect(toMap(List::getFirst, row -> row.subList(1, row.size())));

  private static final Set<String> ADAPTERS = Set.of("provider", "orchestration", "store");
  private static final Set<String> DOORS = Set.of("cli");

  /// What a process begins with: the program, and what trains its cache.
  private static final Set<String> STARTING = Set.of("Main", "Training");

  /// Public, for another package makes it; made for one run, counts in it, and is dropped.
  private static final Set<String> MADE_FOR_ONE_RUN =
      Set.of(
          "dev.arc.analysis.Failures",
          "dev.arc.document.SchemaReferences",
          "dev.arc.evaluation.ScoreSheet");

  static final Set<String> PACKAGES = new TreeSet<>(MAY_USE.keySet());
  static final Set<String> ADAPTERS_IN_ORDER = new TreeSet<>(ADAPTERS);

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void packageUsesOnlyWhatItsRowAllows(String name) {
    var allowed =
        Stream.concat(
            Stream.of("java..", "javax.sql..", "javax.net..", "org.jspecify..", ours(name)),
            row(name).stream().map(use -> use.endsWith("..") ? use : ours(use)));
    classes()
        .that()
        .resideInAPackage(ours(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(ARC);
  }

  @Test
  void everyPackageHasARow() {
    assertThat(packages()).extracting(JavaPackage::getRelativeName).isSubsetOf(PACKAGES);
  }

  @Test
  void packagesAreFlat() {
    assertThat(packages()).allSatisfy(found -> assertThat(found.getSubpackages()).isEmpty());
  }

  @Test
  void rowsNameOnlyRowsAboveThem() {
    var above = new TreeSet<String>();
    TABLE
        .lines()
        .map(row -> row.split(" +")[0])
        .forEach(name -> {
          assertThat(above).containsAll(row(name).stream().filter(PACKAGES::contains).toList());
          above.add(name);
        });
  }

  @Test
  void rowsNameOnlyKnownPackages() {
    assertThat(MAY_USE.values().stream().flatMap(List::stream).filter(use -> !use.endsWith("..")))
        .isSubsetOf(PACKAGES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.arc.(**)").should().beFreeOfCycles().allowEmptyShould(true).check(ARC);
  }

  @Test
  void nobodyKnowsTheRoot() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.arc")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.arc")
        .allowEmptyShould(true)
        .check(ARC);
  }

  @Test
  void innerCodeTouchesNoOutsideWorld() {
    noClasses()
        .that(areInner())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "javax.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .because("files, sockets, databases and the environment belong to adapters and doors")
        .allowEmptyShould(true)
        .check(ARC);
  }

  @Test
  void innerCodeReplaysFromItsSeed() {
    noClasses()
        .that(areInner())
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(SplittableRandom.class)
        .because("the clock, the random source and ids are passed in")
        .allowEmptyShould(true)
        .check(ARC);
  }

  @Test
  void innerDataIsImmutable() {
    fields()
        .that()
        .areDeclaredInClassesThat(areInner().and(modifier(PUBLIC)).and(outliveRuns()))
        .should()
        .beFinal()
        .because("working state lives in a package-private object made for one run")
        .allowEmptyShould(true)
        .check(ARC);
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS_IN_ORDER")
  void adapterShowsAtMostThreeTypes(String name) {
    assertThat(ARC.that(resideInAnyPackage(ours(name))))
        .filteredOn(type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void workerNeedsNeitherDatabaseNorTerminal() {
    assertThat(reachable("orchestration", "provider")).doesNotContain("org.sqlite..", "picocli..");
  }

  @Test
  void rehearsalSeesNothingOfWhatItIsTestedWith() {
    assertThat(reachable("rehearsal"))
        .doesNotContain("scenario", "world", "tool", "expectation", "catalogue", "evaluation");
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)").check(ARC);
  }

  @Test
  void onlyMainHoldsTheStandardStreams() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .allowEmptyShould(true)
        .check(
            ARC.that(
                describe("start no process", type -> !STARTING.contains(type.getSimpleName()))));
  }

  @Test
  void exceptionsHaveATypeOfTheirOwn() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ARC);
  }

  @Test
  void packagesAreNullMarked() {
    assertThat(ARC.getPackage("dev.arc").getSubpackagesInTree())
        .filteredOn(found -> !found.getClasses().isEmpty())
        .allMatch(found -> found.isAnnotatedWith(NullMarked.class), "are @NullMarked");
  }

  @Test
  void filesFitOnAFewScreens() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java") && lines(file) > 300))
          .as("files of more than 300 lines")
          .isEmpty();
    }
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<JavaPackage> packages() {
    return ARC.getPackage("dev.arc").getSubpackages();
  }

  private static DescribedPredicate<JavaClass> areInner() {
    return resideInAnyPackage(
        PACKAGES.stream()
            .filter(name -> !ADAPTERS.contains(name) && !DOORS.contains(name))
            .map(ArchitectureTest::ours)
            .toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> outliveRuns() {
    return describe("outlive a run", type -> !MADE_FOR_ONE_RUN.contains(type.getName()));
  }

  private static Set<String> reachable(String... names) {
    var found = new TreeSet<String>();
    Stream.of(names).forEach(name -> collect(name, found));
    return found;
  }

  private static void collect(String name, Set<String> found) {
    if (found.add(name)) {
      row(name).forEach(use -> collect(use, found));
    }
  }

  private static List<String> row(String name) {
    return MAY_USE.getOrDefault(name, List.of());
  }

  private static String ours(String name) {
    return "dev.arc." + name + "..";
  }
}
