package dev.arc.pipeline;

import dev.arc.json.Codec;
import dev.arc.json.CodecException;
import dev.arc.json.JsonSyntaxException;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.util.HashSet;
import java.util.function.Consumer;

/// Scenario sets as files: written as JSON, read as JSON or YAML, so that they can be looked at and
/// edited.
public final class SetFiles {
  private static final Codec<ScenarioSet> CODEC = Codec.of(ScenarioSet.class);

  private SetFiles() {}

  /// @param text takes the file's text part by part
  public static void write(ScenarioSet set, Consumer<? super CharSequence> text) {
    CODEC.write(set, text);
    text.accept("\n");
  }

  /// @param file as the user named it
  /// @throws SetFileException when the text holds no set
  public static ScenarioSet read(String file, String text) {
    ScenarioSet set;
    try {
      set = set(file, text);
    } catch (CodecException e) {
      throw new SetFileException(
          file + ": " + e.getMessage() + "; `arc scenarios <agent> --write FILE` writes a set file",
          e);
    }
    requireDifferentIds(file, set);
    return set.identified();
  }

  private static ScenarioSet set(String file, String text) {
    try {
      return text.stripLeading().startsWith("{")
          ? CODEC.readLarge(text, "scenarios")
          : CODEC.fromJson(Yaml.read(text).value());
    } catch (JsonSyntaxException e) {
      throw new SetFileException(file + ":" + e.line() + " " + e.getMessage(), e);
    } catch (YamlSyntaxException e) {
      throw new SetFileException(file + ":" + e.line() + " " + e.getMessage(), e);
    }
  }

  private static void requireDifferentIds(String file, ScenarioSet set) {
    if (set.scenarios().isEmpty()) {
      throw new SetFileException(file + " has no scenarios, expected at least one");
    }
    var ids = new HashSet<String>();
    for (Scenario scenario : set.scenarios()) {
      if (!ids.add(scenario.id())) {
        throw new SetFileException(
            file + " has two scenarios with the id " + scenario.id() + "; remove one of them");
      }
    }
  }
}
