package dev.arc.part;

import dev.arc.json.Node;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Google's way of writing JSON Schema, made plain: types in capitals (`STRING`) and schemas under
/// names of their own.
public final class VendorSchemas {
  private static final Set<String> TYPES =
      Set.of("STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL");
  private static final Map<String, String> KEYS =
      Map.of(
          "parametersJsonSchema", "parameters",
          "parameters_json_schema", "parameters",
          "response", "output_schema",
          "responseJsonSchema", "output_schema",
          "response_json_schema", "output_schema");

  private VendorSchemas() {}

  public static Node plain(Node node) {
    if (node.isArray()) {
      var items = node.items().stream().map(VendorSchemas::plain).toList();
      return Node.array(items, node.line(), node.endLine());
    }
    if (!node.isObject()) {
      return node;
    }
    var isDeclaration = node.find("name").isPresent();
    var fields = new LinkedHashMap<String, Node>();
    node.fields()
        .forEach((key, field) ->
            fields.put(
                isDeclaration ? KEYS.getOrDefault(key, key) : key,
                key.equals("type") ? type(field) : plain(field)));
    return Node.object(fields, node.line(), node.endLine());
  }

  /// Whether a type is written in Google's way.
  public static boolean isVendors(Node type) {
    return type.text().filter(TYPES::contains).isPresent();
  }

  private static Node type(Node type) {
    return type.text()
        .filter(TYPES::contains)
        .map(name -> Node.ofText(name.toLowerCase(Locale.ROOT), type.line(), type.endLine()))
        .orElseGet(() -> plain(type));
  }
}
