package dev.arc.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.llm.ToolSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RolesTest {

  /// A tool with the roles that are right for it.
  record Known(ToolSchema tool, List<Role> roles) {

    @Override
    public String toString() {
      return tool.name();
    }
  }

  static Stream<Known> tools() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(RolesTest.class.getResourceAsStream("tools.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(RolesTest::known)
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tools")
  void roleIsRecognised(Known known) {
    var found = Roles.of(known.tool());

    assertThat(known.roles()).as(found.why()).contains(found.role());
  }

  @ParameterizedTest
  @MethodSource("tools")
  void roleThatTheAuthorStatesBeatsTheWords(Known known) {
    var stated = Roles.of(known.tool(), " Reporter ");

    assertThat(stated.role()).isEqualTo(Role.REPORTER);
    assertThat(stated.confidence()).isEqualTo(1);
  }

  @Test
  void wordThatIsNoRoleIsPassedOver() {
    var tool = new ToolSchema("calc", "Evaluates arithmetic expressions.", JsonObject.empty());

    assertThat(Roles.of(tool, "helper").role()).isEqualTo(Role.CALCULATOR);
    assertThat(Roles.of(tool, null).confidence()).isBetween(0.01, 0.99);
  }

  private static Known known(String line) {
    var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    var properties = new LinkedHashMap<String, JsonValue>();
    for (String name : parts.get(3).split(",\\s*")) {
      if (!name.isEmpty()) {
        properties.put(name, JsonObject.of("type", "string"));
      }
    }
    var schema = JsonObject.of("type", "object", "properties", new JsonObject(properties));
    var roles =
        Arrays.stream(parts.get(0).split("/"))
            .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
            .toList();
    return new Known(new ToolSchema(parts.get(1), parts.get(2), schema), roles);
  }
}
