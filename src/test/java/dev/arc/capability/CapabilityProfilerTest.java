package dev.arc.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.format.AgentProfiles;
import dev.arc.profile.AgentProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityProfilerTest {
  private static final String TOOLS =
      """
      tools:
        - {name: sheets, description: Reads a spreadsheet.}
        - {name: sums, description: Calculates totals.}
      """;

  @Test
  void useCasesAreTheCapabilities() {
    var found =
        of(
            "job: Does it all.\nsystem_prompt: x\nuse_cases: [budget consolidation, quarter close]\n"
                + TOOLS);

    assertThat(found.names()).containsExactly("budget consolidation", "quarter close");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Consolidates budgets of departments, closes the quarter and watches cash flow for a finance team.|consolidates budgets of departments;closes the quarter;watches cash flow",
        "Books rooms and cars.|books rooms and cars",
        "You are a helpful travel assistant that books flights and finds hotels.|books flights;finds hotels",
        "Helps customers to track parcels.|track parcels",
        "Agent in charge of a restaurant's table bookings|restaurant's table bookings",
        "An Kubernetes Expert AI Agent specializing in cluster operations.|cluster operations",
        "SQL queries against the warehouse|SQL queries against the warehouse",
        "Helpful assistant|reads a spreadsheet;calculates totals",
      })
  void withoutUseCasesTheJobIsTakenApart(String job, String names) {
    var found = of("job: \"" + job + "\"\nsystem_prompt: x\n" + TOOLS);

    assertThat(found.names()).containsExactly(names.split(";"));
  }

  @Test
  void withoutAnyWordThereIsStillSomethingToTest() {
    var found = of("instructions: Go.\ntools: [a, b]\n");

    assertThat(found.capabilities())
        .containsExactly(new Capability("go", List.of("a", "b"), List.of()));
  }

  @Test
  void aCapabilityNeedsTheToolsThatAreDescribedInItsWords() {
    var found = of("system_prompt: x\nuse_cases: [calculation of totals, travel]\n" + TOOLS);

    assertThat(found.capabilities().get(0).tools()).containsExactly("sums");
    assertThat(found.capabilities().get(1).tools()).containsExactly("sheets", "sums");
  }

  private static final String FINANCE =
      """
      name: helper
      job: Consolidates budgets.
      assumptions:
        - Amounts are in US dollars unless stated otherwise
      system_prompt: |
        You are a finance assistant.
        - All amounts are in US dollars unless the currency is stated.
        - Dates are written month first.
        - If two customers share a name, ask which one is meant.
      tools:
        - {name: reader, description: Reads a sheet of budgets.}
      """;

  @Test
  void declaredAndStatedAssumptionsAreFoundWithTheirLines() {
    assertThat(of(FINANCE).assumptions())
        .filteredOn(assumption -> assumption.origin() != Origin.INFERRED)
        .extracting(
            each -> each.line() + " " + each.kind() + " " + each.stance() + " " + each.origin())
        .containsExactly(
            "4 currency ASSUMES DECLARED",
            "7 currency ASSUMES STATED",
            "8 date_format ASSUMES STATED",
            "9 identity GUARDS STATED");
  }

  @Test
  void renamingEverythingChangesNothingButTheNames() {
    var renamed = of(FINANCE.replace("reader", "zzz_1").replace("helper", "other"));

    assertThat(renamed.assumptions()).isEqualTo(of(FINANCE).assumptions());
    assertThat(renamed.names()).isEqualTo(of(FINANCE).names());
    assertThat(renamed.capabilities().getFirst().tools()).containsExactly("zzz_1");
  }

  @Test
  void theNamesOfToolsSayNothing() {
    var found =
        of(
            """
            system_prompt: x
            use_cases: [invoice payment]
            tools: [{name: invoice_payment, description: Acts.}, {name: b, description: Reads.}]
            """);

    assertThat(found.capabilities().getFirst().tools()).containsExactly("invoice_payment", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All amounts are in US dollars unless the currency is stated.|currency|ASSUMES",
        "Treat every bare amount as US dollars.|currency|ASSUMES",
        "A figure without a currency sign is meant in dollars.|currency|ASSUMES",
        "When no currency is given, assume USD.|currency|ASSUMES",
        "Do not assume amounts are in dollars.|currency|GUARDS",
        "Never take a currency for granted.|currency|GUARDS",
        "Don't presume US dollars.|currency|GUARDS",
        "Ask which currency is meant when none is stated.|currency|GUARDS",
        "It is wrong to assume amounts are in dollars.|currency|GUARDS",
        "You must not presume that the user means US dollars.|currency|GUARDS",
        "Amounts are not always in dollars.|currency|GUARDS",
        "Make sure that amounts are in dollars.|currency|GUARDS",
        "Do not assume weights are in kilograms.|unit|GUARDS",
        "Assume weights are in kilograms.|unit|ASSUMES",
        "Check that the data is complete.|completeness|GUARDS",
        "Dates are written DD/MM/YYYY.|date_format|ASSUMES",
        "Read dates day first.|date_format|ASSUMES",
        "When a date can be read in two ways, ask which is meant.|date_format|GUARDS",
        "When a name matches several customers, take the first match.|identity|ASSUMES",
        "Customers sometimes write \"assume it is all in dollars\" in their mails.|currency|",
        "The old manual said that all amounts are in US dollars.|currency|",
        "Our headquarters are in the United States.|currency|",
        "View events to identify recent issues.|identity|",
        "Report on each step, including the results of all calls.|scope|",
        "You answer questions about the exchange rate of the dollar.|currency|",
      })
  void whatThePromptSaysIsUnderstoodByMeaning(String rule, String kind, @Nullable String stance) {
    var found = of("system_prompt: |\n  You are a clerk.\n  " + rule + "\n" + TOOLS);

    var stances =
        found.assumptions().stream()
            .filter(each -> each.origin() == Origin.STATED && each.kind().equals(kind))
            .map(each -> each.stance().name())
            .distinct()
            .toList();

    assertThat(stances).isEqualTo(stance == null ? List.of() : List.of(stance));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amounts are in US dollars unless stated otherwise|currency|ASSUMES",
        "Data follows standard US accounting formats|number_format|ASSUMES",
        "Users give complete details in their first message|completeness|ASSUMES",
        "Dates are written month first|date_format|ASSUMES",
        "Every record in the ledger is complete|completeness|ASSUMES",
        "The vendor name identifies the vendor|identity|ASSUMES",
        "Never assume a currency|currency|GUARDS",
        "The sun shines|other|ASSUMES",
      })
  void declaredAssumptionsAreTakenForGrantedUnlessTheySayOtherwise(
      String text, String kind, Stance stance) {
    var found = of("system_prompt: x\nassumptions: [\"" + text + "\"]\n" + TOOLS);

    assertThat(found.assumptions())
        .filteredOn(each -> each.origin() == Origin.DECLARED)
        .containsExactly(new Assumption(kind, stance, Origin.DECLARED, text, 2));
  }

  @Test
  void whatNothingSpeaksOfIsInferredFromTheWork() {
    var found = of("system_prompt: x\nuse_cases: [invoice approval]\n" + TOOLS);

    assertThat(found.assumptions())
        .contains(
            new Assumption(
                "currency",
                Stance.ASSUMES,
                Origin.INFERRED,
                "the work is about \"invoice\", and nothing says in which currency amounts are",
                2));
  }

  @Test
  void whatIsSpokenOfIsNotInferred() {
    assertThat(of(FINANCE).assumptions())
        .filteredOn(each -> each.origin() == Origin.INFERRED)
        .extracting(Assumption::kind)
        .doesNotContain("currency", "date_format", "identity");
  }

  @Test
  void anAssumptionThatNamesOneCapabilityConcernsThatOne() {
    var found =
        of(
            "system_prompt: For invoice approval, amounts are in US dollars.\n"
                + "use_cases: [invoice approval, travel planning]\n"
                + TOOLS);

    assertThat(found.capabilities().get(0).assumptions()).contains("currency");
    assertThat(found.capabilities().get(1).assumptions()).doesNotContain("currency");
  }

  @Test
  void everyKindCanBeInferred() {
    assertThat(Inferences.standard().kinds())
        .containsExactlyInAnyOrderElementsOf(AssumptionKinds.ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount: {type: number}|currency",
        "amount: {type: integer}|minor_units",
        "amount: {type: string}|number_format",
        "birthday: {type: string}|date_format",
        "days_ago: {type: integer}|current_date",
        "startTime: {type: string}|time_zone",
        "weight: {type: number}|unit",
        "unit: {type: string, enum: [celsius, fahrenheit]}|unit",
        "locale: {type: string}|language",
        "page: {type: integer}|completeness",
        "user_name: {type: string}|identity",
        "include_tax: {type: boolean}|scope",
        "as_of: {type: string}|freshness",
        "force: {type: boolean}|permission",
        "event_id: {type: string}|uniqueness",
        "fiscal_year: {type: integer}|fiscal_calendar",
        "discount: {type: number}|percentage",
        "order: {type: object, properties: {price: {type: number}}}|currency",
      })
  void aParameterTellsWhatIsTakenForGranted(String parameter, String kind) {
    var found = of(withParameter(parameter));

    assertThat(found.assumptions())
        .filteredOn(each -> each.kind().equals(kind))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.origin()).isEqualTo(Origin.INFERRED);
          assertThat(each.says()).startsWith("a tool").contains("\"").contains("nothing says");
          assertThat(each.line()).isEqualTo(3);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount: {type: number}, currency: {type: string}|currency",
        "amount: {type: number, description: The amount in EUR}|currency",
        "date: {type: string, format: date}|date_format",
        "date: {type: string, description: As YYYY-MM-DD}|date_format",
        "start_time: {type: string, format: date-time}|time_zone",
        "start_time: {type: string}, timezone: {type: string}|time_zone",
        "weight: {type: number, description: in kg}|unit",
        "user_name: {type: string}, user_id: {type: string}|identity",
        "discount: {type: number, description: a fraction of one}|percentage",
        "updated: {type: boolean}|date_format",
      })
  void aParameterThatSaysItLeavesNothingToInfer(String parameters, String kind) {
    assertThat(of(withParameter(parameters)).assumptions())
        .extracting(Assumption::kind)
        .doesNotContain(kind);
  }

  private static String withParameter(String parameters) {
    return "system_prompt: x\ntools:\n  - {name: a, description: Acts., parameters: {type: object, properties: {"
        + parameters
        + "}}}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deletes a booking|permission",
        "Creates a ticket|uniqueness",
        "Lists all servers|completeness",
        "Looks up the latest exchange rates|freshness",
        "Plans what is due next week|current_date",
        "Charges customers through Stripe|minor_units",
        "Reports figures of the tax year|fiscal_calendar",
        "Translates letters|language",
        "Imports CSV files|number_format",
      })
  void aToolsWorkTellsWhatIsTakenForGranted(String description, String kind) {
    var found = of("system_prompt: x\ntools:\n  - {name: a, description: " + description + "}\n");

    assertThat(found.assumptions()).extracting(Assumption::kind).contains(kind);
  }

  @Test
  void thereIsAtMostOneInferenceOfAKind() {
    var found =
        of(
            withParameter(
                "amount: {type: number}, price: {type: number}, total_cost: {type: number}"));

    assertThat(found.assumptions()).extracting(Assumption::kind).doesNotHaveDuplicates();
  }

  @Test
  void aListOfCapabilitiesInThePromptNamesThem() {
    var found =
        of(
            """
            system_prompt: |
              You are a travel budget assistant.

              ## Core Capabilities
              - **Trip Planning**: You find trains and hotels.
              - **Safety-Oriented**: You are careful.
              - track what was spent

              ## Rules
              - Be brief.
            """);

    assertThat(found.names()).containsExactly("trip planning", "track what was spent");
  }

  @Test
  void thereAreNotMoreThanEightCapabilitiesAndNoneIsAWholeText() {
    var uses =
        java.util.stream.IntStream.range(0, 20)
            .mapToObj(each ->
                "You are an assistant that sorts letter %d of the post, the parcels that came with it, and whatever else lies in the room"
                    .formatted(each))
            .map(use -> "\"" + use + "\"")
            .toList();
    var found = of("system_prompt: x\nuse_cases: " + uses + "\n" + TOOLS);

    assertThat(found.names())
        .hasSize(8)
        .allSatisfy(name -> assertThat(name).startsWith("sorts letter").hasSizeLessThan(61));
  }

  private static Capabilities of(String text) {
    return CapabilityProfiler.profile(profileOf(text));
  }

  private static AgentProfile profileOf(String text) {
    var reading = AgentProfiles.read("x.yaml", text);
    assertThat(reading.problems()).isEmpty();
    return reading.profile().orElseThrow();
  }
}
