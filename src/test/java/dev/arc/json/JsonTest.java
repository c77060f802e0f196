package dev.arc.json;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  static final List<Long> SEEDS = LongStream.range(0, 300).boxed().toList();

  @ParameterizedTest
  @FieldSource("SEEDS")
  void whatIsWrittenIsReadBackTheSame(long seed) {
    var value = new RandomJson(seed).value(5);

    assertThat(Json.parse(Json.write(value))).isEqualTo(value);
    assertThat(Json.parse(Json.pretty(value))).isEqualTo(value);
  }

  @Test
  void compactHasNoSpacesAndPrettyIndentsByTwo() {
    var value = JsonObject.of("a", List.of(1, true), "b", Map.of(), "c", null);

    assertThat(Json.write(value)).isEqualTo("{\"a\":[1,true],\"b\":{},\"c\":null}");
    assertThat(Json.pretty(value))
        .isEqualTo(
            """
            {
              "a": [
                1,
                true
              ],
              "b": {},
              "c": null
            }\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "1.50,1.50",
    "1e3,1000",
    "1E-2,0.01",
    "12345678901234567890,12345678901234567890"
  })
  void numbersAreExactAndWrittenPlainly(String text, String written) {
    assertThat(Json.write(Json.parse(text))).isEqualTo(written);
  }

  @Test
  void escapesAreRead() {
    assertThat(Json.parse("\"\\u00e9\\n\\/\\\\\\ud83d\\ude00\""))
        .isEqualTo(new JsonString("é\n/\\😀"));
  }

  @Test
  void halfACharacterSurvivesUtf8() {
    var codec = Codec.of(String.class);

    assertThat(codec.read(codec.bytes("a\uD83Db"))).isEqualTo("a\uD83Db");
  }

  @Test
  void byteOrderMarkAndAllLineBreaksAreSpace() {
    assertThat(Json.parse("\uFEFF\r\n{\r\"a\" :\t1\r\n}\n")).isEqualTo(JsonObject.of("a", 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|1|the text is empty, expected a JSON value",
        "`{\"a\":1,\n \"a\":2}`|2|2|the key \"a\" appears twice in one object",
        "`[1,\n2`|2|2|the text ends before the array opened in line 1 is closed",
        "`{\"a\"\n1}`|2|1|expected ':' after the key \"a\", found '1'",
        "`{a:1}`|1|2|expected a key in double quotes, found 'a'",
        "`[1,]`|1|4|expected a value, found ']'",
        "`{\"a\":1,}`|1|8|expected a key in double quotes, found '}'",
        "`[1 2]`|1|4|expected ',' or ']', found '2'",
        "`\"abc`|1|5|the text ends inside a string; a closing '\"' is missing",
        "`\"ab\nc\"`|1|4|the line ends inside a string; a closing '\"' is missing, or write '\\n'",
        "`\"a\tb\"`|1|3|found a tab inside a string, expected it escaped",
        "`\"\\q\"`|1|3|'\\q' is no escape in JSON; write '\\\\' for a backslash",
        "`\"\\u12G4\"`|1|6|expected four hexadecimal digits after '\\u'",
        "`01`|1|1|a number does not start with 0",
        "`-`|1|2|expected a digit, found the end of the text",
        "`1.`|1|3|expected a digit, found the end of the text",
        "`tru`|1|1|expected a value, found 't'",
        "`1 x`|1|3|expected nothing after the value, found 'x'",
        "`NaN`|1|1|expected a value, found 'N'",
        "`1e99999999999`|1|1|number is out of range, expected at most 1,000 digits and an exponent below 1,000",
        "`1e1001`|1|1|number is out of range, expected at most 1,000 digits and an exponent below 1,000",
      })
  void whatIsWrongIsToldInPlainWordsWithItsPlace(
      String text, int line, int column, String problem) {
    var e = catchThrowableOfType(JsonSyntaxException.class, () -> Json.parse(text));

    assertThat(e.problem()).isEqualTo(problem);
    assertThat(List.of(e.line(), e.column())).containsExactly(line, column);
    assertThat(e).hasMessage("line " + line + ", column " + column + ": " + problem);
    assertThat(Json.tryParse(text)).isEmpty();
  }

  @Test
  void binaryIsToldAsBinary() {
    assertThatThrownBy(() -> Json.parse("\u0000\u0001PNG"))
        .hasMessageContaining("a zero byte (is this a binary file?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[[[", "\"", "\\", "{\"a\""})
  void hostileTextEndsQuicklyInAMessage(String piece) {
    var text = piece.repeat(2_000_000);

    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonSyntaxException.class));
  }

  @Test
  void fiveHundredLevelsAreReadAndOneMoreIsNot() {
    assertThat(Json.parse("[".repeat(500) + "]".repeat(500))).isInstanceOf(JsonArray.class);
    assertThatThrownBy(() -> Json.parse("[".repeat(501) + "]".repeat(501)))
        .hasMessageContaining("nested more than 500 levels deep");
  }

  @Test
  void longDigitsDoNotCostQuadraticTime() {
    var digits = "9".repeat(5_000_000);

    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> assertThatThrownBy(() -> Json.parse(digits)).hasMessageContaining("out of range"));
  }

  @Test
  void everyCutOfATextIsRefusedWithoutAStackTraceOfOurs() {
    var text = Json.pretty(new RandomJson(7).value(6)).strip();
    var whole = "{\"k\": " + text + "}";

    assertThat(IntStream.range(0, whole.length()).mapToObj(end -> whole.substring(0, end)))
        .allSatisfy(cut -> assertThat(Json.tryParse(cut)).isEmpty());
  }

  @Test
  void objectsGiveTheirFieldsByKind() {
    var object =
        JsonObject.of("t", "x", "n", 1.5, "o", JsonObject.empty(), "l", List.of(1), "b", true);

    assertThat(object.text("t")).contains("x");
    assertThat(object.text("n")).isEmpty();
    assertThat(object.number("n")).contains(new BigDecimal("1.5"));
    assertThat(object.object("o")).contains(JsonObject.empty());
    assertThat(object.list("l")).containsExactly(JsonValue.of(1));
    assertThat(object.list("t")).isEmpty();
    assertThat(object.find("none")).isEmpty();
    assertThat(object.with("t", JsonValue.of("y")).fields())
        .containsOnlyKeys("t", "n", "o", "l", "b");
    assertThat(object.text("t")).contains("x");
  }

  @Test
  void onlyWhatJsonHasBecomesJson() {
    assertThatThrownBy(() -> JsonValue.of(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> JsonValue.of(new Object())).hasMessageContaining("has no JSON form");
    assertThat(JsonValue.of(0.1f)).isEqualTo(new JsonNumber(new BigDecimal("0.1")));
  }
}
