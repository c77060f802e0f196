package dev.arc.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.arc.capability.Assumption.Origin;
import dev.arc.capability.Assumption.Stance;
import dev.arc.capability.Refinement.Ability;
import dev.arc.capability.Refinement.Objection;
import dev.arc.format.AgentProfiles;
import dev.arc.llm.Message;
import dev.arc.profile.AgentProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinementTest {
  private static final String PROFILE =
      """
      name: clerk
      job: Adds up the expenses of an office.
      system_prompt: |
        Read the sheet, then answer.
        Everybody here was hired
        in the Vienna branch.
      assumptions:
        - Nobody edits a sheet behind our back.
      tools:
        - name: read_sheet
          description: Reads a sheet as it was last night.
          parameters:
            type: object
            properties: {file: {type: string, description: Name of the sheet}}
            required: [file]
      """;

  private final AgentProfile agent =
      AgentProfiles.read("agent.yaml", PROFILE).profile().orElseThrow();
  private final Capabilities ruled = CapabilityProfiler.profile(agent);

  private Refinement read(String reply) {
    return Refinement.read(reply, agent, ruled);
  }

  private static String assumption(String kind, String stance, String quote) {
    return "{\"kind\":\"%s\",\"stance\":\"%s\",\"quote\":\"%s\"}".formatted(kind, stance, quote);
  }

  private static String ability(String name, String tools) {
    return "{\"name\":\"%s\",\"quote\":\"expenses of an office\",\"tools\":[%s]}"
        .formatted(name, tools);
  }

  private static String assumptions(String... each) {
    return "{\"assumptions\":[" + String.join(",", each) + "],\"capabilities\":[]}";
  }

  private static String capabilities(String... each) {
    return "{\"assumptions\":[],\"capabilities\":[" + String.join(",", each) + "]}";
  }

  @Test
  void quoteOfThePromptIsStatedInItsLineHoweverItIsWrapped() {
    var found =
        read(
            "Sure! ```json\n"
                + assumptions(
                    assumption(
                        "scope", "assumes", "Everybody here  was hired in the Vienna branch."))
                + "\n``` {done}");

    assertThat(found.assumptions())
        .containsExactly(
            new Assumption(
                "scope",
                Stance.ASSUMES,
                Origin.STATED,
                "Everybody here was hired in the Vienna branch.",
                5,
                "",
                FoundBy.MODEL));
    assertThat(found.dropped()).isEmpty();
  }

  @Test
  void originIsWhereTheQuoteStands() {
    var found =
        read(
            assumptions(
                assumption("permission", "assumes", "Nobody edits a sheet behind our back."),
                assumption("freshness", "assumes", "as it was last night")));

    assertThat(found.assumptions())
        .extracting(Assumption::origin, Assumption::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Origin.DECLARED, 8),
            org.assertj.core.groups.Tuple.tuple(Origin.INFERRED, 10));
  }

  @Test
  void whatTheProfileDoesNotBearOutIsDroppedAndCounted() {
    var found =
        read(
            assumptions(
                assumption("scope", "assumes", "All amounts are in US dollars"),
                assumption("mood", "assumes", "Everybody here was hired"),
                assumption("scope", "hopes", "Everybody here was hired"),
                assumption("scope", "assumes", "here"),
                assumption("scope", "assumes", "x".repeat(401)),
                "7",
                assumption("scope", "assumes", "Everybody here was hired"),
                assumption("scope", "guards", "Everybody here was hired")));

    assertThat(found.assumptions()).hasSize(1);
    assertThat(found.dropped())
        .containsOnly(
            entry(Objection.NOT_IN_PROFILE, 1),
            entry(Objection.UNKNOWN_KIND, 1),
            entry(Objection.MISSHAPEN, 4),
            entry(Objection.SAID_BEFORE, 1));
  }

  @Test
  void whatTheRulesFoundIsNotFoundAgain() {
    var text = "name: a\nsystem_prompt: |\n  All amounts are in US dollars.\n";
    var other = AgentProfiles.read("a.yaml", text).profile().orElseThrow();
    var known = CapabilityProfiler.profile(other);
    assertThat(known.assumptions()).extracting(Assumption::kind).contains("currency");

    var found =
        Refinement.read(
            assumptions(assumption("currency", "assumes", "amounts are in US dollars")),
            other,
            known);

    assertThat(found.isEmpty()).isTrue();
    assertThat(found.dropped()).containsOnly(entry(Objection.SAID_BEFORE, 1));
  }

  @Test
  void capabilityNeedsDeclaredToolsAndAPrintableName() {
    var rule = ruled.names().getFirst();
    var found =
        read(
            capabilities(
                ability("audit  travel claims", "\"read_sheet\""),
                ability("Audit travel claims", ""),
                ability("pay salaries", "\"pay\""),
                ability("red \\u001b[31m alert", ""),
                ability("turned \\u202e round", ""),
                ability("long ".repeat(30), ""),
                "{\"name\":\"no tools\",\"quote\":\"Reads a sheet\"}",
                ability(rule, "")));

    assertThat(found.abilities())
        .containsExactly(
            new Ability("audit travel claims", "expenses of an office", List.of("read_sheet")));
    assertThat(found.dropped())
        .containsOnly(
            entry(Objection.SAID_BEFORE, 2),
            entry(Objection.UNKNOWN_TOOL, 1),
            entry(Objection.MISSHAPEN, 4));
  }

  @Test
  void capabilityIsDroppedWhenNothingInTheProfileBearsItOut() {
    var found =
        read(
            capabilities(
                "{\"name\":\"launch rockets\",\"quote\":\"Launches rockets\",\"tools\":[]}",
                "{\"name\":\"audit travel claims\",\"tools\":[\"read_sheet\"]}"));

    assertThat(found.abilities()).isEmpty();
    assertThat(found.dropped())
        .containsOnly(entry(Objection.NOT_IN_PROFILE, 1), entry(Objection.MISSHAPEN, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"verybody here was hired", "Everybody here was hir", "- - - - - - - -"})
  void piecesOfWordsAreNoQuotes(String piece) {
    var found = read(assumptions(assumption("scope", "assumes", piece)));

    assertThat(found.isEmpty()).isTrue();
    assertThat(found.dropped()).hasSize(1);
  }

  @Test
  void noMoreThanTwentyOfEachAreLookedAt() {
    var many =
        IntStream.range(0, 50)
            .mapToObj(number -> ability("task " + "x".repeat(number + 3), ""))
            .collect(Collectors.joining(","));

    var found = read(capabilities(many));

    assertThat(found.abilities()).hasSize(20);
    assertThat(found.dropped()).containsOnly(entry(Objection.TOO_MANY, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I cannot help with that.",
        "{\"assumptions\": [",
        "{\"assumptions\": \"none\"}",
        "[1, 2]",
        "{\"a\": {\"b\": 1}} {\"assumptions\": [], \"assumptions\": []}"
      })
  void replyOfAnotherFormIsSaidToBeOne(String reply) {
    assertThat(read(reply).readable()).isFalse();
    assertThat(read(reply).isEmpty()).isTrue();
  }

  @Test
  void endlessBracesAreGivenUp() {
    assertThat(read("{\"a\":".repeat(100_000)).readable()).isFalse();
  }

  @Test
  void keptTextGivesTheSameFindings() {
    var found =
        read(
            "{\"assumptions\":["
                + assumption("scope", "guards", "Everybody here was hired")
                + "],\"capabilities\":["
                + ability("audit travel claims", "\"read_sheet\"")
                + "]}");

    var kept = Refinement.kept(Map.of(Refinement.KEPT_AS, found.text()), agent);

    assertThat(kept).isEqualTo(found);
    assertThat(Refinement.kept(Map.of(), agent)).isEqualTo(Refinement.NONE);
  }

  @Test
  void findingsStandBehindThoseOfTheRulesAndAreMarked() {
    var found =
        read(
            "{\"assumptions\":["
                + assumption("scope", "assumes", "Everybody here was hired")
                + "],\"capabilities\":["
                + ability("audit travel claims", "\"read_sheet\"")
                + "]}");

    var refined = CapabilityProfiler.profile(agent, found);

    assertThat(refined.names())
        .startsWith(ruled.names().toArray(String[]::new))
        .endsWith("audit travel claims");
    assertThat(refined.capabilities().getLast().by()).isEqualTo(FoundBy.MODEL);
    assertThat(refined.capabilities().getLast().assumptions()).contains("scope");
    assertThat(refined.assumptions())
        .filteredOn(each -> each.by() == FoundBy.MODEL)
        .isEqualTo(found.assumptions());
    assertThat(refined.assumptions())
        .isSortedAccordingTo(java.util.Comparator.comparing(Assumption::origin));
  }

  @Test
  void whatTheModelFindsStatedIsNoLongerInferred() {
    var inferred =
        ruled.assumptions().stream()
            .filter(each -> each.origin() == Origin.INFERRED)
            .map(Assumption::kind)
            .toList();
    assertThat(inferred).isNotEmpty();
    var kind = inferred.getFirst();

    var refined =
        CapabilityProfiler.profile(
            agent, read(assumptions(assumption(kind, "assumes", "Everybody here was hired"))));

    assertThat(refined.assumptions())
        .filteredOn(each -> each.kind().equals(kind))
        .extracting(Assumption::origin)
        .containsExactly(Origin.STATED);
  }

  @Test
  void requestShowsTheProfileWithNumberedLinesAndWhatIsKnown() {
    var request = RefinementRequest.of(agent, ruled);

    assertThat(request.messages()).hasSize(2);
    assertThat(request.messages().getFirst()).isInstanceOf(Message.System.class);
    assertThat(request.messages().getFirst().text()).contains("\"maxItems\": 20", "\"currency\"");
    assertThat(request.messages().getLast().text())
        .contains("2| Everybody here was hired", "- read_sheet: Reads a sheet", "file: Name of")
        .contains(ruled.names());
    assertThat(RefinementRequest.settings().temperature()).isZero();
  }
}
