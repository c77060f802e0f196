package dev.arc.json;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class YamlTest {
  static final List<Long> SEEDS = LongStream.range(0, 600).boxed().toList();

  @ParameterizedTest
  @FieldSource("SEEDS")
  void whatIsWrittenIsReadBackTheSame(long seed) {
    var value = new RandomJson(seed).value(4);

    var written = Yaml.write(value);

    assertThat(Yaml.read(written).value()).as(written).isEqualTo(value);
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void jsonIsReadAsTheSameValueToo(long seed) {
    var value = new RandomJson(seed).value(4);

    assertThat(Yaml.read(Json.pretty(value)).value()).isEqualTo(value);
  }

  @Test
  void writesAsAPersonWould() {
    var value =
        JsonObject.of(
            "name",
            "Finance assistant",
            "prompt",
            "You help.\nAsk first.\n",
            "tools",
            List.of(Map.of("name", "reader"), "other"),
            "empty",
            List.of(),
            "odd",
            List.of("yes", "1.0", "- x", ""));

    assertThat(Yaml.write(value))
        .isEqualTo(
            """
            name: Finance assistant
            prompt: |
              You help.
              Ask first.
            tools:
              - name: reader
              - other
            empty: []
            odd:
              - "yes"
              - "1.0"
              - "- x"
              - ""
            """);
  }

  @Test
  void nodesKnowTheirLines() {
    var root =
        Yaml.read(
            """
            # a comment
            name: a
            prompt: |

              first
              second

            tools:
              - name: x
                count: 0x10
              - {name: y,
                 on: no}
            folded: >-
              one
              two
            quoted: "a
              b"
            """);

    assertThat(lines(root, "name")).isEqualTo("2-2 under 2");
    assertThat(lines(root, "prompt")).isEqualTo("4-6 under 3");
    assertThat(root.find("prompt").flatMap(Node::text)).contains("\nfirst\nsecond\n");
    assertThat(lines(root, "tools")).isEqualTo("9-12 under 8");
    assertThat(root.find("tools").orElseThrow().items().get(1).line()).isEqualTo(11);
    assertThat(root.find("tools").orElseThrow().items().get(0).value())
        .isEqualTo(JsonObject.of("name", "x", "count", 16));
    assertThat(lines(root, "folded")).isEqualTo("14-15 under 13");
    assertThat(lines(root, "quoted")).isEqualTo("16-17 under 16");
    assertThat(root.line()).isEqualTo(2);
  }

  @Test
  void blockAtTheEndOfTheFileEndsInItsLastLine() {
    assertThat(lines(Yaml.read("a: |\n  x\n  y"), "a")).isEqualTo("2-3 under 1");
    assertThat(lines(Yaml.read("a: |\n  x\n  y\n\n\n"), "a")).isEqualTo("2-3 under 1");
    assertThat(lines(Yaml.read("a: |\r\n  x\r\n  y\r\nb: 1\r\n"), "a")).isEqualTo("2-3 under 1");
  }

  @Test
  void jsonNodesKnowTheirLinesEvenWithTabs() {
    var root = Yaml.read("{\n\t\"name\": \"a\",\n\t\"tools\":\n\t[\n\t\t{\"x\": 1}\n\t]\n}\n");

    assertThat(lines(root, "name")).isEqualTo("2-2 under 2");
    assertThat(lines(root, "tools")).isEqualTo("4-6 under 3");
  }

  @ParameterizedTest
  @CsvSource({
    "~,null",
    "null,null",
    "true,true",
    "False,false",
    "yes,\"yes\"",
    "0o17,15",
    "0x1F,31",
    "1e3,1000",
    ".5,0.5",
    "+1.5,1.5",
    ".inf,\".inf\"",
    ".NaN,\".NaN\"",
    "2026-01-31,\"2026-01-31\"",
    "12:30,\"12:30\"",
    "!!str 5,\"5\"",
    "! 5,\"5\"",
    "007,7"
  })
  void plainScalarsMeanWhatTheCoreSchemaSays(String written, String json) {
    assertThat(Json.write(Yaml.read("a: " + written).find("a").orElseThrow().value()))
        .isEqualTo(json);
  }

  @Test
  void quotedScalarsAreTexts() {
    assertThat(Yaml.read("a: ['1', \"true\"]").find("a").orElseThrow().value())
        .isEqualTo(JsonValue.of(List.of("1", "true")));
  }

  @Test
  void customTagStaysBesideThePlainValue() {
    var root = Yaml.read("a: !include prompt.md\nb: !env {X: 1}\nc: !!map {}\nd: !x [1]");

    assertThat(root.find("a").orElseThrow().tag()).contains("!include");
    assertThat(root.find("a").flatMap(Node::text)).contains("prompt.md");
    assertThat(root.find("b").orElseThrow().tag()).contains("!env");
    assertThat(root.find("c").orElseThrow().tag()).isEmpty();
    assertThat(root.find("d").orElseThrow().tag()).contains("!x");
  }

  @Test
  void mergeKeyFillsWhatIsNotSet() {
    var root = Yaml.read("base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\n");

    assertThat(root.find("use").orElseThrow().value()).isEqualTo(JsonObject.of("y", 3, "x", 1));
  }

  @Test
  void fewAliasesAreFine() {
    var root = Yaml.read("model: &m {provider: openai}\nagents: [*m, *m]\n");

    assertThat(root.find("agents").orElseThrow().items())
        .allSatisfy(
            item -> assertThat(item.value()).isEqualTo(JsonObject.of("provider", "openai")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|the text is empty",
        "`# only a comment\n`|1|the text is empty",
        "`a: 1\nb: 2\na: 3`|3|the key \"a\" appears twice in one mapping",
        "`{\"a\": 1,\n\"a\": 2}`|2|the key \"a\" appears twice in one object",
        "`a: 1\n---\nb: 2`|2|a second document starts here",
        "`a: &x [*x]`|1|the anchor &x contains itself",
        "`a:\n  b: *nobody`|2|*nobody refers to no anchor before it",
        "`a:\n\t- b`|2|a tab is used for indentation; YAML wants spaces",
        "`a: b: c`|1|a ':' stands where no key can be",
        "`a:\n  - x\n - y`|3|the indentation does not fit the lines above it",
        "`a: \"open\nb: 1\n`|3|the text ends inside a quoted text; a closing quote is missing",
        "`a: [1, 2\nb: 1`|2|expected ',' or ']' in a list in brackets",
        "`{\"a\": [1, 2`|1|the text ends before the array opened in line 1 is closed",
        "`? [a, b]\n: 1`|1|a key is a list or mapping, expected a text; put quotes around it",
        "`a: 1e5000`|1|number is out of range",
        "`a: !!int x`|1|\"x\" is not a number",
        "`<<: 5`|1|'<<' merges mappings, found something else",
        "`a: %b`|1|found character '%' that cannot start any token",
      })
  void whatIsWrongIsToldInPlainWordsWithItsLine(String text, int line, String problem) {
    var e = catchThrowableOfType(YamlSyntaxException.class, () -> Yaml.read(text));

    assertThat(e.problem()).startsWith(problem);
    assertThat(e.line()).isEqualTo(line);
    assertThat(e).hasMessageStartingWith("line " + line + ": ");
    assertThat(Yaml.tryRead(text)).isEmpty();
  }

  @Test
  void separatorAtTheEndIsNoSecondDocument() {
    assertThat(Yaml.read("---\na: 1\n---\n").value()).isEqualTo(JsonObject.of("a", 1));
    assertThat(Yaml.read("a:\n").find("a").orElseThrow().value()).isEqualTo(new JsonNull());
  }

  @Test
  void byteOrderMarkIsSkipped() {
    assertThat(Yaml.read("\uFEFFa: 1").value()).isEqualTo(JsonObject.of("a", 1));
  }

  @Test
  void binaryIsToldAsBinaryWithItsLine() {
    assertThatThrownBy(() -> Yaml.read("a: 1\n\u0000\u0001\u0002"))
        .hasMessage("line 2: found a zero byte (is this a binary file?), expected text in UTF-8");
  }

  @Test
  void aliasBombIsRefusedAtOnce() {
    var bomb =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "a%d: &a%d [%s]".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)))
            .collect(Collectors.joining("\n", "a0: &a0 lol\n", "\n"));

    refusedAtOnce(bomb, "repeat more than 100,000 values");
  }

  @Test
  void manyAliasesOfOneLongTextAreRefused() {
    var bomb = "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a, ".repeat(10_000) + "]\n";

    refusedAtOnce(bomb, "repeat more than 100,000 values");
  }

  @Test
  void deepNestingIsRefusedAtOnce() {
    refusedAtOnce("[".repeat(1_000_000), "nested more than 100 levels deep");
    refusedAtOnce("a: " + "[".repeat(1_000_000), "nested more than 100 levels deep");
    refusedAtOnce("- ".repeat(100_000), "nested more than 100 levels deep");
    refusedAtOnce("? ".repeat(100_000), "nested more than 100 levels deep");
  }

  @Test
  void oneVeryLongWordIsReadInTime() {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> {
          Yaml.read("a: " + "x".repeat(4_000_000));
          Yaml.read("a: \"" + "x".repeat(4_000_000) + "\"");
          Yaml.read("a: |\n  " + "x".repeat(4_000_000));
        });
  }

  @Test
  void fiftyMegabytesAreRefusedAtOnce() {
    refusedAtOnce(
        "key: value\n".repeat(5_000_000),
        "the text is 55,000,000 characters long, expected at most 5,000,000");
  }

  // A second on a quiet machine; five where others compile beside it.
  private static void refusedAtOnce(String text, String problem) {
    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> assertThatThrownBy(() -> Yaml.read(text)).hasMessageContaining(problem));
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void brokenTextEndsInAMessageNeverInAnythingElse(long seed) {
    var chance = new java.util.SplittableRandom(seed);
    var text = new StringBuilder(Yaml.write(new RandomJson(seed).value(4)));
    for (var i = 0; i < 5 && !text.isEmpty(); i++) {
      text.setCharAt(
          chance.nextInt(text.length()), "\t\n:-[]{}\"'|>&*!%@#, x".charAt(chance.nextInt(21)));
    }

    assertThat(Yaml.tryRead(text.toString()))
        .satisfiesAnyOf(read -> assertThat(read).isEmpty(), read -> assertThat(read).isPresent());
  }

  private static String lines(Node root, String key) {
    var node = root.find(key).orElseThrow();
    return node.line() + "-" + node.endLine() + " under " + node.keyLine();
  }
}
