package dev.arc.format;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Yaml;
import dev.arc.profile.AgentProfile;
import dev.arc.profile.DeclaredAssumption;
import dev.arc.profile.Section;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.UseCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Arc's own format, written: what is read back is the same agent.
public final class NativeForm {

  private NativeForm() {}

  /// A profile to start from: complete, valid and commented.
  public static String starter() {
    try (var file =
        Objects.requireNonNull(
            NativeForm.class.getResourceAsStream("starter.yaml"), "starter.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The profile as YAML. Secrets stay redacted.
  public static String of(AgentProfile profile) {
    var fields = new LinkedHashMap<String, JsonValue>();
    add(fields, "name", profile.name());
    add(fields, "version", profile.version());
    add(fields, "model", profile.model());
    fields.putAll(profile.settings().fields());
    add(fields, "job", profile.job());
    addAll(
        fields,
        "assumptions",
        profile.assumptions().stream().map(DeclaredAssumption::text).toList());
    add(fields, "system_prompt", profile.prompt().text());
    if (!profile.tools().isEmpty()) {
      fields.put("tools", new JsonArray(profile.tools().stream().map(NativeForm::tool).toList()));
    }
    addAll(fields, "use_cases", profile.useCases().stream().map(UseCase::text).toList());
    add(fields, "performance_targets", profile.performanceTargets());
    add(fields, "compliance", profile.compliance());
    return Yaml.write(new JsonObject(fields));
  }

  private static JsonValue tool(ToolDeclaration tool) {
    var fields = new LinkedHashMap<String, JsonValue>();
    add(fields, "name", tool.name());
    add(fields, "description", tool.schema().description());
    add(fields, "role", tool.role());
    fields.put("parameters", tool.schema().parameters());
    if (tool.outputSchema() != null) {
      fields.put("output_schema", tool.outputSchema());
    }
    if (!tool.examples().isEmpty()) {
      fields.put("examples", new JsonArray(tool.examples()));
    }
    if (tool.confirmation()) {
      fields.put("requires_confirmation", new JsonBoolean(true));
    }
    add(fields, "requires_permission", tool.permission());
    return new JsonObject(fields);
  }

  private static void add(Map<String, JsonValue> fields, String key, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      fields.put(key, new JsonString(text));
    }
  }

  private static void addAll(Map<String, JsonValue> fields, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      fields.put(
          key,
          new JsonArray(texts.stream().map(JsonString::new).map(JsonValue.class::cast).toList()));
    }
  }

  private static void add(Map<String, JsonValue> fields, String key, Section section) {
    if (!section.isEmpty()) {
      fields.put(key, section.values());
    }
  }
}
