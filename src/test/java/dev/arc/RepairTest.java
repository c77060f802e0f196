package dev.arc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.AssumptionKind;
import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.FailurePattern;
import dev.arc.catalogue.Fix;
import dev.arc.catalogue.Level;
import dev.arc.json.Texts;
import dev.arc.pipeline.RecommendFixes.InFiles;
import dev.arc.pipeline.SetMaker;
import dev.arc.profile.ProfileTexts;
import dev.arc.recommendation.Loss;
import dev.arc.recommendation.Remedies;
import dev.arc.revision.Revised;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.Steering;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// For each assumption kind of the catalogue, a profile that takes it for granted fails, and the
/// fix that is recommended, written into the profile, repairs it.
class RepairTest {
  private static final Catalogue CATALOGUE = Catalogue.standard();
  private static final SetMaker SETS = new SetMaker(() -> CATALOGUE);
  private static final int SCENARIOS = 24;

  private static final String HURRIED = hurried();

  /// What a prompt says that takes a kind for granted.
  private static final Map<String, String> ASSUMES =
      Map.ofEntries(
          Map.entry("currency", "All amounts are in US dollars unless stated otherwise."),
          Map.entry("minor_units", "Amounts are in whole currency units."),
          Map.entry(
              "number_format",
              "Figures follow the US format: commas group thousands, a dot marks decimals."),
          Map.entry("date_format", "Read dates month first."),
          Map.entry("current_date", "It is the year 2025; you know what day it is."),
          Map.entry("time_zone", "All times are in UTC."),
          Map.entry("unit", "Figures are in full units."),
          Map.entry("language", "Always answer in English."),
          Map.entry(
              "completeness",
              "The data is complete, and users give complete details in their first message."),
          Map.entry("identity", "Names are unique; take the first match."),
          Map.entry("scope", "Count everything that is in the sheet."),
          Map.entry("freshness", "The data is always up to date."),
          Map.entry("permission", "Everybody who asks may see all data."),
          Map.entry("uniqueness", "Every record is listed only once."),
          Map.entry("fiscal_calendar", "Fiscal quarters are calendar quarters."),
          Map.entry("percentage", "Rates are given in percent."));

  static List<String> kinds() {
    return CATALOGUE.kinds().stream().map(AssumptionKind::id).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theRecommendedFixRepairsWhatTheAssumptionBreaks(String kind) {
    assertThat(ASSUMES).as("say what takes %s for granted", kind).containsKey(kind);
    var profile = profile(kind);
    var set = SETS.generate(Rehearsal.agent(profile), SCENARIOS, 7, only(kind));

    var fixed = repaired(profile, new Loss(kind + "_assumption", kind, kind, null, 1, 1, 1));

    var before = Rehearsal.of(profile, set);
    var after = Rehearsal.of(fixed, set);
    assertThat(before.failed(_ -> true)).as("%s fails", kind).isNotEmpty();
    assertThat(described(after.failed(_ -> true))).as("what fails after the repair").isEmpty();
    assertThat(fixed).doesNotContain(ASSUMES.get(kind));
  }

  static List<FailurePattern> patterns() {
    return CATALOGUE.patterns();
  }

  /// For a hurried agent without a rule on what may go wrong.
  @ParameterizedTest
  @MethodSource("patterns")
  void theFixOfAPatternBreaksNothingThatHeldWithoutIt(FailurePattern pattern) {
    var set = SETS.generate(Rehearsal.agent(HURRIED), 2, 7, only(pattern.id()));

    var fixed = repaired(HURRIED, new Loss(pattern.id(), "", null, pattern.id(), 1, 1, 1));

    var before = Rehearsal.of(HURRIED, set).failed(_ -> true);
    assertThat(Rehearsal.of(fixed, set).failed(_ -> true)).isSubsetOf(before);
  }

  private static List<String> described(List<Scenario> scenarios) {
    return scenarios.stream().map(each -> each.tests().family() + " " + each.title()).toList();
  }

  private static Steering only(String kind) {
    return new Steering(Map.of(), List.of(kind), List.of(), List.of());
  }

  private static String repaired(String profile, Loss loss) {
    var agent = Rehearsal.agent(profile);
    var files =
        new InFiles(
            agent, new ProfileTexts(profile, Map.of()), Optional.empty(), Texts.NONE, Map.of());
    var remedy = Remedies.of(files.toRepair(), List.of(loss), CATALOGUE).remedies().getFirst();
    return switch (files.with(remedy)) {
      case Revised.Written(var diff, var _) -> diff.files().getFirst().after();
      case Revised.Told(var _, var why) -> throw new AssertionError(why);
    };
  }

  /// What users of a kind's compound situations are asked about.
  private static Set<String> compoundedWith(String kind) {
    return CATALOGUE.kinds().stream()
        .filter(each -> each.id().equals(kind))
        .flatMap(each -> each.ways().stream())
        .filter(way -> way.level() == Level.COMPOUND)
        .flatMap(way -> way.user().keySet().stream())
        .collect(Collectors.toSet());
  }

  /// An agent that guards what the compound situations of one kind are compounded with, and takes
  /// that kind for granted.
  private static String profile(String kind) {
    var v1 = Rehearsal.text("finance_agent_v1.yaml");
    var compounded = compoundedWith(kind);
    var guards =
        CATALOGUE.kinds().stream()
            .filter(other -> compounded.contains(other.id()) && !other.id().equals(kind))
            .map(other -> CATALOGUE.fixesFor(other).getFirst())
            .flatMap(fix -> fix.rules().stream())
            .map(rule -> Fix.TOOL.matcher(rule).replaceAll("$2"));
    var rules =
        Stream.concat(Stream.of(ASSUMES.getOrDefault(kind, "")), guards)
            .map(rule -> "  - " + rule + "\n")
            .collect(Collectors.joining());
    return """
    name: clerk
    job: Consolidates departmental budgets and watches spending for a finance team.
    system_prompt: |
      You answer questions about budgets and spending.

      Rules
    %s  - Read the sheet or query the database before you answer; never invent a figure.
      - Add figures up with the financial calculator.

    """
            .formatted(rules)
        + v1.substring(v1.indexOf("tools:"), v1.indexOf("use_cases:"));
  }

  private static String hurried() {
    var planner = Rehearsal.text("demo_agent_v1.yaml");
    var tools = planner.substring(planner.indexOf("tools:"));
    var end = tools.indexOf("use_cases:");
    return """
    name: clerk
    job: Plans trips for small companies and keeps their bookings.
    system_prompt: |
      You answer questions about trips and bookings.

      - Read the bookings before you answer.
      - Add amounts up with the trip calculator.

    """
        + (end < 0 ? tools : tools.substring(0, end));
  }
}
