package dev.arc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What users add to the catalogue is read as a whole, and each mistake is said with its line.
class CatalogueReaderTest {
  private static final Catalogue STANDARD = Catalogue.standard();
  private static final String PATTERN =
      """
      id: mine
      category: data
      name: Mine
      title: something of mine
      tasks: [total]
      faults:
        - {on: facts, first: 1, last: 1, behaviour: timeout, with: {seconds: "10"}}
      lapse: gives-up
      caughtBy: it
      expect:
        - {id: it, dimension: error_handling, critical: true, when: {recovers: true}}
      """;
  private static final String WAYS =
      """
      addsTo: currency
      ways:
        - id: mine
          level: violation
          title: mine
          tasks: [total]
          edits: {currency: foreign, show_money: none}
          expect:
            - {id: it, dimension: response_quality, critical: true, when: {states: $answer}}
          caughtBy: it
      """;

  @Test
  void whatIsAddedStandsBesideWhatWasThere() {
    var more = with(file("patterns/mine.yaml", PATTERN), file("assumptions/w.yaml", WAYS));

    assertThat(more.patterns()).hasSize(STANDARD.patterns().size() + 1);
    assertThat(more.kinds()).hasSameSizeAs(STANDARD.kinds());
    assertThat(more.added()).containsExactly("currency/mine", "mine");
    assertThat(more.origin("currency/mine")).hasToString("my/assumptions/w.yaml:3");
    assertThat(more.version()).isNotEqualTo(STANDARD.version());
  }

  @Test
  void versionDependsOnTheTextsAndNotOnWhereTheyLie() {
    var one = with(file("patterns/mine.yaml", PATTERN), file("assumptions/w.yaml", WAYS));
    var other =
        STANDARD.with(
            List.of(
                new CatalogueFile("assumptions/w.yaml", "/else/w.yaml", WAYS),
                new CatalogueFile("patterns/mine.yaml", "/else/mine.yaml", PATTERN)));

    assertThat(one.version()).isEqualTo(other.version());
    assertThat(with(file("patterns/mine.yaml", PATTERN + "\n")).version())
        .isNotEqualTo(with(file("patterns/mine.yaml", PATTERN)).version());
  }

  @Test
  void everyMistakeOfEveryFileIsSaidAtOnce() {
    var pattern =
        PATTERN
            .replace("gives-up", "gives-upp")
            .replace("first: 1", "first: 3")
            .replace("Mine", "3");
    var ways = WAYS.replace("show_money", "show_mony").replace("caughtBy: it", "caughtBy: its");

    assertThatThrownBy(
            () -> with(file("patterns/mine.yaml", pattern), file("assumptions/w.yaml", ways)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("the catalogue has 5 problems")
        .hasMessageContaining(
            "my/patterns/mine.yaml:3 name is 3, expected a text on one line; put it in quotes")
        .hasMessageContaining(
            "my/patterns/mine.yaml:8 lapse is \"gives-upp\"; did you mean gives-up?")
        .hasMessageContaining(
            "my/patterns/mine.yaml:7 ends with call 1 before it starts with call 3")
        .hasMessageContaining(
            "my/assumptions/w.yaml:7 edits.show_mony is no edit that Arc knows; did you mean show_money?")
        .hasMessageContaining(
            "my/assumptions/w.yaml:10 caughtBy is its, which is none of the expectations here (it)");
  }

  @Test
  void nameThatExistsIsSaidWithBothPlaces() {
    assertThatThrownBy(
            () -> with(file("patterns/a.yaml", PATTERN.replace("id: mine", "id: timeout-once"))))
        .hasMessageContaining(
            "my/patterns/a.yaml:1 timeout-once is in the catalogue already, at patterns/timeout-once.yaml:1");
    assertThatThrownBy(
            () -> with(file("patterns/a.yaml", PATTERN), file("patterns/b.yaml", PATTERN)))
        .hasMessageContaining(
            "my/patterns/b.yaml:1 mine is in the catalogue already, at my/patterns/a.yaml:1");
    assertThatThrownBy(
            () -> with(file("assumptions/w.yaml", WAYS.replace("id: mine", "id: mixed"))))
        .hasMessageContaining(
            "currency/mixed is in the catalogue already, at assumptions/currency.yaml:");
  }

  /// What is understood and cannot be meant: each with the line of the field, the value, and what
  /// was expected.
  @ParameterizedTest
  @MethodSource("meaningless")
  void whatCannotBeMeantIsRefusedWhereItStands(String path, String text, String says) {
    assertThatThrownBy(() -> with(file(path, text)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("my/" + path + ":" + says)
        .hasMessageContaining("the catalogue has 1 problem\n")
        .hasMessageNotContainingAny("java.", "Exception");
  }

  static Stream<Arguments> meaningless() {
    return Stream.of(
        fault(
            "server_error, with: {status: \"200\"}", "7 with.status is \"200\", expected from 500"),
        fault(
            "server_error, with: {status: banana}",
            "7 with.status is \"banana\", expected from 500"),
        fault(
            "server_error, with: {stats: \"500\"}",
            "7 with.stats is nothing that server_error has; did you mean status?"),
        fault(
            "invalid_request, with: {status: \"404\"}",
            "7 with.status is \"404\", expected from 400"),
        fault(
            "timeout, with: {seconds: \"-5\"}",
            "7 with.seconds is \"-5\", expected a whole number"),
        fault("partial, with: {rows: \"0\"}", "7 with.rows is \"0\", expected"),
        fault("stale, with: {as_of: yesterday}", "7 with.as_of is \"yesterday\", expected a day"),
        fault("stale, with: {as_of: $nobody}", "7 with.as_of is $nobody, which stands for nothing"),
        fault("contradictory, with: {percent: \"0\"}", "7 with.percent is \"0\", expected"),
        fault("moved", "7 with.to is missing, and moved is nothing without it"),
        fault(
            "injected, with: {text: \"Do it\", in: footer}",
            "7 with.in is \"footer\", expected note, name"),
        fault(
            "reset, with: {seconds: \"3\"}",
            "7 with.seconds is nothing that reset has; leave it out"),
        pattern(
            "title: something",
            "title: some{thing}",
            "4 title holds {thing}, and nothing is filled in"),
        pattern(
            "name: Mine", "name: Mine of {firm}", "3 name holds {firm}, and nothing is filled in"),
        pattern(
            "category: data",
            "category: gremlins",
            "2 category is \"gremlins\", expected one of auth"),
        pattern(
            "lapse:", "needs: [telescope]\nlapse:", "8 needs[0] is \"telescope\", expected one of"),
        pattern(
            "{recovers: true}",
            "{states: $answr}",
            "11 when: $answr stands for no figure; did you mean $answer?"),
        pattern(
            "{recovers: true}", "{states: $if_sleeps}", "11 when: $if_sleeps names no wrong agent"),
        pattern(
            "{recovers: true}",
            "{resists: $injected_marks}",
            "11 when: $injected_marks is what is drawn"),
        pattern(
            "{recovers: true}",
            "{calls_at_most: {facs: 3}}",
            "11 when: \"facs\" is no word for tools"),
        pattern(
            "tasks: [total]", "tasks: [total_in]", "1 has the task total_in and no edits.wanted"),
        pattern(
            PATTERN.substring(PATTERN.indexOf("faults"), PATTERN.indexOf("lapse")),
            "",
            "1 has neither faults nor edits nor turns"),
        pattern(
            "lapse:",
            "draws: {a: [\"{b}\"], b: [x]}\nlapse:",
            "8 draws.a holds {b}, which nothing fills in there"),
        pattern(
            "lapse:",
            "turns: [\"And {perod}?\"]\nlapse:",
            "8 turns holds {perod}, which nothing fills in there; did you mean {period}?"),
        way("none}", "banana}", "7 edits.show_money is \"banana\", expected one of code"),
        way(
            "currency: foreign",
            "currency: klingon",
            "7 edits.currency is \"klingon\", expected one of usd"),
        way(
            "none}",
            "none, hide_rows: many}",
            "7 edits.hide_rows is \"many\", expected a whole number"),
        way(
            "none}",
            "none, note: \"no name\"}",
            "7 edits.note is \"no name\", expected a name and a text"),
        way(
            "none}",
            "none, say: \"Now. | For {whom}?\"}",
            "7 edits.say holds {whom}, which nothing fills in there"),
        way(
            "none}",
            "none, say: \"In {currency.\"}",
            "7 edits.say has a brace without its other half"),
        way(
            "none}",
            "none, budget: bare}",
            "7 edits.budget changes what is asked for, and nobody is told"),
        way(
            "$answer",
            "$answer_elsewhere",
            "9 when: $answer_elsewhere is worked out from a sum, and tasks has look_up"),
        way(
            "{states: $answer}",
            "{asks: curency}",
            "9 when: asks: curency is no topic that Arc finds in texts; did you mean currency?"),
        way(
            "{states: $answer}",
            "{never_money_in: BANANA}",
            "9 when: never_money_in: BANANA is no currency"),
        way("tasks:", "user: {weather: fine}\n    tasks:", "6 user.weather is no topic"),
        way(
            "tasks:",
            "period: year\n    tasks:",
            "6 ways[0].period is \"year\", expected one of quarter"),
        way(
            "title: mine",
            "title: \"{mine}\"",
            "5 title holds {mine}, and nothing is filled in there"));
  }

  private static Arguments fault(String behaviour, String says) {
    return pattern("timeout, with: {seconds: \"10\"}", behaviour, says);
  }

  private static Arguments pattern(String from, String to, String says) {
    assertThat(PATTERN).contains(from);
    return Arguments.of("patterns/a.yaml", PATTERN.replace(from, to), says);
  }

  private static Arguments way(String from, String to, String says) {
    var ways = WAYS.replace("tasks: [total]", "tasks: [total, look_up]");
    assertThat(ways).contains(from);
    return Arguments.of("assumptions/a.yaml", ways.replace(from, to), says);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileFileIsRefusedWithASentence(String path, String text, String says) {
    assertThatThrownBy(() -> with(file(path, text)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("my/" + path + ":")
        .hasMessageContaining(says);
  }

  static Stream<Arguments> hostile() {
    var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (var letter = 'b'; letter < 'k'; letter++) {
      var before = (char) (letter - 1);
      bomb.append(letter).append(": &").append(letter).append(" [");
      bomb.append(("*" + before + ", ").repeat(9)).append('*').append(before).append("]\n");
    }
    return Stream.of(
        Arguments.of("patterns/a.yaml", "", "the text is empty"),
        Arguments.of("patterns/a.yaml", "- 1\n- 2\n", "expected a failure pattern"),
        Arguments.of("patterns/a.yaml", "id: [1]\n", "id is a list, expected a name"),
        Arguments.of(
            "patterns/a.yaml", PATTERN.replace("tasks: [total]", "tasks: []"), "tasks has 0 items"),
        Arguments.of(
            "patterns/a.yaml",
            PATTERN.replace("timeout, with", "explode, with"),
            "behaviour is \"explode\""),
        Arguments.of(
            "patterns/a.yaml",
            PATTERN.replace("last: 1", "last: 99999999999"),
            "expected a whole number from 1"),
        Arguments.of(
            "patterns/a.yaml",
            PATTERN.replace("{recovers: true}", "{recovers: maybe}"),
            "is no condition"),
        Arguments.of(
            "patterns/a.yaml",
            PATTERN.replace("{recovers: true}", "{changes: {times: x}}"),
            "is no condition"),
        Arguments.of(
            "patterns/a.yaml",
            PATTERN.replace("{recovers: true}", "{calls_at_most: {facts: 1.5}}"),
            "is no condition"),
        Arguments.of("patterns/a.yaml", PATTERN.replace("mine", "\"a\\u001b[2Jb\""), "expected"),
        Arguments.of(
            "patterns/a.yaml", PATTERN.replace("something", "s".repeat(3000)), "expected at most"),
        Arguments.of("patterns/a.yaml", bomb.toString(), "repeat more than"),
        Arguments.of("patterns/a.yaml", "[".repeat(5000), "levels deep"),
        Arguments.of(
            "assumptions/a.yaml",
            "id: mine\ntopic: x\nname: X\nneeds: money\nrisk: 5\nlapse: gives-up\n",
            "ways is missing"),
        Arguments.of(
            "assumptions/a.yaml",
            "id: mine\ntopic: x\nname: X\nneeds: shoes\nrisk: 50\nlapse: gives-up\nways: []\n",
            "needs is \"shoes\""),
        Arguments.of(
            "assumptions/a.yaml", WAYS.replace("currency\n", "curency\n"), "no assumption kind"),
        Arguments.of("domains/a.yaml", "id: a\nwords: 3\n", "words is 3, expected a list"),
        Arguments.of("elsewhere/a.yaml", PATTERN, "is in no folder of a catalogue"),
        Arguments.of(
            "places.yaml",
            "- {city: X, country: Y, firm: Z, currency: QQQ, worth: -1, numbers: us, dates: iso}",
            "no currency that Arc knows"));
  }

  private static Catalogue with(CatalogueFile... files) {
    return STANDARD.with(List.of(files));
  }

  private static CatalogueFile file(String path, String text) {
    return new CatalogueFile(path, "my/" + path, text);
  }
}
