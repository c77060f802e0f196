package dev.arc.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFunctionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class A: pass",
        "def",
        "def f",
        "def _hidden(a): pass",
      })
  void textWithoutAFunctionHasNone(String source) {
    assertThat(PythonFunction.first(source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(",
        "def f(a",
        "def f(a: List[",
        "def f(a='",
        "def f(a))))",
        "def f(**k, *, /):"
      })
  void sourceThatEndsEarlyIsReadAsFarAsItGoes(String source) {
    assertThat(PythonFunction.first(source)).isPresent();
  }

  @Test
  void annotationsBecomeSchemas() {
    var function =
        PythonFunction.first(
                "def f(self, a: Optional[Dict[str, Any]], b: 'str' = None, *args, c: datetime.date, d: X | None = 1, **rest):")
            .orElseThrow();

    assertThat(dev.arc.json.Json.write(function.parameters()))
        .isEqualTo(
            "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\"},\"b\":{\"type\":\"string\"},"
                + "\"c\":{\"type\":\"string\",\"format\":\"date\"},\"d\":{\"type\":\"string\"}},\"required\":[\"a\",\"c\"]}");
  }
}
