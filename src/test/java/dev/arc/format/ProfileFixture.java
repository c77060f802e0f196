package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.json.Texts;
import dev.arc.json.Texts.Found;
import dev.arc.json.Texts.Missing;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.Problem;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A profile as somebody could have written it, and what Arc reads in it.
///
/// @param beside the texts beside it, by name
record ProfileFixture(String name, String text, Map<String, String> beside) {

  /// One that is kept under the resources.
  static ProfileFixture of(String name) {
    return new ProfileFixture(name, content(name), Map.of());
  }

  static ProfileFixture of(String name, String text) {
    return new ProfileFixture(name, text, Map.of());
  }

  ProfileFixture beside(String file, String content) {
    return new ProfileFixture(name, text, Map.of(file, content));
  }

  ProfileFixture beside(Map<String, String> texts) {
    return new ProfileFixture(name, text, texts);
  }

  /// The same with every occurrence of a passage changed.
  ProfileFixture changed(String passage, String other) {
    assertThat(text).contains(passage);
    return new ProfileFixture(name, text.replace(passage, other), beside);
  }

  Reading read() {
    return AgentProfiles.read(name, text, Optional.empty(), texts());
  }

  Reading read(String agent) {
    return AgentProfiles.read(name, text, Optional.of(agent), texts());
  }

  AgentProfile profile() {
    return profile(read());
  }

  AgentProfile profile(String agent) {
    return profile(read(agent));
  }

  List<String> warnings() {
    return read().warnings().stream().map(Warning::rule).toList();
  }

  List<String> problems() {
    return read().problems().stream().map(Problem::rule).toList();
  }

  static List<String> tools(AgentProfile profile) {
    return profile.tools().stream().map(ToolDeclaration::name).toList();
  }

  /// The parameters of a tool as JSON.
  static String parameters(AgentProfile profile, String name) {
    return Json.write(tool(profile, name).schema().parameters());
  }

  /// What was said under a rule.
  static List<String> says(Reading reading, String rule) {
    return reading.warnings().stream()
        .filter(warning -> warning.rule().equals(rule))
        .map(warning -> warning.line() + ": " + warning.says())
        .toList();
  }

  static ToolDeclaration tool(AgentProfile profile, String name) {
    return profile.tools().stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Texts texts() {
    return file ->
        beside.containsKey(file)
            ? new Found(Objects.requireNonNull(beside.get(file)))
            : new Missing("there is no such file");
  }

  private static AgentProfile profile(Reading reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.profile().orElseThrow();
  }

  private static String content(String name) {
    try (var stream = ProfileFixture.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
