package dev.arc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arc.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecTest {

  enum Mood {
    CALM,
    VERY_CALM {
      @Override
      boolean deep() {
        return true;
      }
    };

    boolean deep() {
      return false;
    }
  }

  record Id(String value) {}

  sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Nothing() implements Shape {}

    record Single(BigDecimal value) implements Shape {}

    sealed interface Group extends Shape {
      record AllOf(List<Shape> parts) implements Group {}

      record HTTPShape(int status) implements Group {}
    }
  }

  record Step(int number, @Nullable String note, Optional<Mood> mood) {
    Step {
      if (number < 1) {
        throw new IllegalArgumentException("number is " + number + ", expected 1 or more");
      }
    }
  }

  record Everything(
      Id id,
      String text,
      long big,
      double real,
      boolean flag,
      BigDecimal money,
      Duration took,
      Instant at,
      LocalDate day,
      LocalDateTime local,
      ZoneId zone,
      Mood mood,
      Shape shape,
      List<Step> steps,
      Map<String, Integer> counts,
      Map<Mood, Id> byMood,
      Set<Mood> moods,
      JsonValue anything,
      JsonObject object) {}

  private static final Everything EVERYTHING =
      new Everything(
          new Id("x1"),
          "é\n\"",
          9_007_199_254_740_993L,
          0.1,
          true,
          new BigDecimal("12.40"),
          Duration.ofMillis(90_500),
          Instant.parse("2026-01-31T12:00:00Z"),
          LocalDate.of(2026, 1, 31),
          LocalDateTime.of(2026, 1, 31, 12, 0),
          ZoneId.of("Europe/Berlin"),
          Mood.VERY_CALM,
          new Shape.Group.AllOf(
              List.of(
                  new Shape.Circle(1),
                  new Shape.Nothing(),
                  new Shape.Group.HTTPShape(200),
                  new Shape.Single(BigDecimal.ONE))),
          List.of(new Step(1, null, Optional.empty()), new Step(2, "n", Optional.of(Mood.CALM))),
          Map.of("a", 1),
          Map.of(Mood.VERY_CALM, new Id("y")),
          Set.of(Mood.CALM),
          JsonValue.of(List.of(1, "x")),
          JsonObject.of("k", null));

  private static final Codec<Everything> CODEC = Codec.of(Everything.class);
  private static final Codec<Step> STEPS = Codec.of(Step.class);
  private static final Codec<Shape> SHAPES = Codec.of(Shape.class);

  @Test
  void everyKindOfComponentComesBackAsItWas() {
    assertThat(CODEC.read(CODEC.write(EVERYTHING))).isEqualTo(EVERYTHING);
    assertThat(CODEC.read(CODEC.bytes(EVERYTHING))).isEqualTo(EVERYTHING);
    assertThat(CODEC.fromJson(Yaml.read(Yaml.write(CODEC.toJson(EVERYTHING))).value()))
        .isEqualTo(EVERYTHING);
  }

  @Test
  void largeTextIsReadAsAnyOther() {
    var text = CODEC.write(EVERYTHING);

    assertThat(CODEC.readLarge(text, "steps")).isEqualTo(EVERYTHING);
    assertThat(CODEC.readLarge(text, "counts")).isEqualTo(EVERYTHING);
    assertThat(CODEC.readLarge(text.replaceFirst("\"steps\":\\[.*?],", ""), "steps").steps())
        .isEmpty();
  }

  @Test
  void whatDoesNotFitInALargeTextIsNamedWithItsPath() {
    var text = CODEC.write(EVERYTHING).replace("\"number\":2", "\"number\":\"two\"");

    assertThatThrownBy(() -> CODEC.readLarge(text, "steps"))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("steps[1].number is \"two\", expected a whole number");
    assertThatThrownBy(() -> CODEC.readLarge("[]", "steps")).hasMessageContaining("an object");
  }

  @Test
  void theTextIsWhatAPersonWouldExpect() {
    assertThat(Json.parse(CODEC.write(EVERYTHING)))
        .isEqualTo(
            Json.parse(
                """
                {"id": "x1", "text": "é\\n\\"", "big": 9007199254740993, "real": 0.1, "flag": true,
                 "money": 12.40, "took": "PT1M30.5S", "at": "2026-01-31T12:00:00Z", "day": "2026-01-31",
                 "local": "2026-01-31T12:00", "zone": "Europe/Berlin", "mood": "very_calm",
                 "shape": {"type": "all_of", "parts": [
                   {"type": "circle", "radius": 1.0}, {"type": "nothing"},
                   {"type": "http_shape", "status": 200}, {"type": "single", "value": 1}]},
                 "steps": [{"number": 1}, {"number": 2, "note": "n", "mood": "calm"}],
                 "counts": {"a": 1}, "byMood": {"very_calm": "y"}, "moods": ["calm"],
                 "anything": [1, "x"], "object": {"k": null}}
                """));
  }

  @Test
  void whatMayBeMissingMayBeLeftOutOrNull() {
    var absent = new Step(1, null, Optional.empty());

    assertThat(STEPS.read("{\"number\": 1}")).isEqualTo(absent);
    assertThat(STEPS.read("{\"number\": 1.0, \"note\": null, \"mood\": null}")).isEqualTo(absent);
  }

  record Lists(List<String> names, Map<String, Step> steps, Set<Integer> numbers) {}

  @Test
  void aListThatIsLeftOutIsEmpty() {
    assertThat(Codec.of(Lists.class).read("{}"))
        .isEqualTo(new Lists(List.of(), Map.of(), Set.of()));
  }

  @Test
  void setsAreWrittenInTheirOwnOrder() {
    var numbers = new java.util.LinkedHashSet<>(List.of(9, 3, 7, 1, 8));

    assertThat(Codec.of(Lists.class).write(new Lists(List.of(), Map.of(), numbers)))
        .contains("[9,3,7,1,8]");
  }

  record Run(List<Scenario> scenarios, Map<String, Scenario> byName) {}

  record Scenario(Budget budget, List<Mood> moods) {}

  record Budget(int steps) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{'scenarios':[{'budget':{'steps':1}},{'budget':{'steps':'x'}}]}`|scenarios[1].budget.steps|`is \"x\", expected a whole number within 32 bits`",
        "`{'scenarios':[{'budget':{'steps':1.5}}]}`|scenarios[0].budget.steps|`is 1.5, expected a whole number within 32 bits`",
        "`{'scenarios':[{'budget':{}}]}`|scenarios[0].budget.steps|is missing",
        "`{'scenarios':[{}]}`|scenarios[0].budget|is missing",
        "`{'scenarios':[{'budget':null}]}`|scenarios[0].budget|`is null, expected an object`",
        "`{'scenarios':7}`|scenarios|`is 7, expected a list`",
        "`{'scenarios':[{'budget':{'step':1,'steps':1}}]}`|scenarios[0].budget|`has the unknown field \"step\"; did you mean \"steps\"?`",
        "`{'byName':{'a b':{'budget':{'steps':1},'zzz':1}}}`|byName.a b|`has the unknown field \"zzz\", expected budget, moods`",
        "`{'scenarios':[{'budget':{'steps':1},'moods':['calm','angry']}]}`|scenarios[0].moods[1]|`is \"angry\", expected one of calm, very_calm`",
        "`[]`||`is [], expected an object`",
      })
  void whatDoesNotFitIsNamedWithItsPath(String json, @Nullable String path, String problem) {
    var e =
        catchThrowableOfType(
            CodecException.class, () -> Codec.of(Run.class).read(json.replace('\'', '"')));

    assertThat(e.path()).isEqualTo(path == null ? "" : path);
    assertThat(e.problem()).isEqualTo(problem);
    assertThat(e).hasMessage((path == null ? "" : path + " ") + problem);
  }

  @Test
  void theRecordsOwnRuleIsToldWithThePath() {
    assertThatThrownBy(() -> STEPS.read("{\"number\": 0}"))
        .isInstanceOf(CodecException.class)
        .hasMessage("is refused: number is 0, expected 1 or more");
    assertThatThrownBy(() -> Codec.of(Lists.class).read("{\"steps\": {\"a\": {\"number\": 0}}}"))
        .hasMessage("steps.a is refused: number is 0, expected 1 or more");
  }

  @Test
  void aSealedTypeNamesTheTypesThereAre() {
    assertThatThrownBy(() -> SHAPES.read("{\"type\": \"square\"}"))
        .hasMessage(
            "type is \"square\", expected one of circle, nothing, single, all_of, http_shape");
    assertThatThrownBy(() -> SHAPES.read("{\"radius\": 1}"))
        .hasMessage("is {\"radius\":1}, expected a text in the field \"type\"");
    assertThatThrownBy(() -> SHAPES.read("{\"type\": \"nothing\", \"radius\": 1}"))
        .hasMessage("has the unknown field \"radius\", expected none");
    assertThatThrownBy(() -> SHAPES.read("3"))
        .hasMessage("is 3, expected an object with the field \"type\"");
  }

  record Bad(List<Thread> threads) {}

  record Numbers(double real) {}

  @Test
  void whatHasNoJsonFormIsNamed() {
    assertThatThrownBy(() -> Codec.of(Bad.class).write(new Bad(List.of())))
        .hasMessage("threads has the type java.lang.Thread, which has no JSON form");
    assertThatThrownBy(() -> Codec.of(Numbers.class).write(new Numbers(Double.NaN)))
        .hasMessage("real is NaN, which JSON cannot hold");
    assertThatThrownBy(() -> Codec.of(Numbers.class).read("{\"real\": 1e999}"))
        .hasMessageStartingWith("real is 1000");
  }

  record Strict(String text) {}

  @Test
  @SuppressWarnings("NullAway") // the null is what the test is about
  void aNullWhereNoneMayBeIsNotWritten() {
    assertThatThrownBy(() -> Codec.of(Strict.class).write(new Strict(null)))
        .hasMessage("text is null, expected a value");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThatThrownBy(() -> STEPS.read("\"é\"".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessage("is not text in UTF-8");
  }

  @Test
  void enumsAndSealedTypesCanBeReadAlone() {
    assertThat(Codec.of(Mood.class).read("\"very_calm\"")).isEqualTo(Mood.VERY_CALM);
    assertThat(SHAPES.write(new Shape.Nothing())).isEqualTo("{\"type\":\"nothing\"}");
  }

  record Many(String name, Series<Step> steps, List<Step> none) {}

  @Test
  void valueWrittenInPartsIsTheSameText() {
    var parts = new StringBuilder();
    var pretty = new StringBuilder();

    CODEC.write(EVERYTHING, parts::append);
    CODEC.pretty(EVERYTHING, pretty::append);

    assertThat(parts).hasToString(CODEC.write(EVERYTHING));
    assertThat(pretty).hasToString(Json.pretty(CODEC.toJson(EVERYTHING)));
  }

  @Test
  void seriesIsWrittenWithoutEverBeingThereAsAWhole() {
    Series<Step> steps =
        receiver ->
            IntStream.rangeClosed(1, 20_000)
                .forEach(number -> receiver.accept(new Step(number, "n", Optional.empty())));
    var codec = Codec.of(Many.class);
    var text = new StringBuilder();
    var longest = new AtomicInteger();

    codec.write(
        new Many("x", steps, List.of()),
        part -> {
          longest.accumulateAndGet(part.length(), Math::max);
          text.append(part);
        });

    assertThat(longest.get()).isLessThan(20_000);
    assertThat(codec.read(text.toString()).steps().toList())
        .hasSize(20_000)
        .endsWith(new Step(20_000, "n", Optional.empty()));
  }
}
