package dev.arc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.arc.json.Json;
import dev.arc.json.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `docs/schemas/catalogue` describes what a catalogue's files may be, for editors: the very shapes
/// that are checked when they are read.
class FileSchemasTest {
  private static final Path SCHEMAS = Path.of("docs/schemas/catalogue");
  private static final Path FILES = Path.of("src/main/resources/dev/arc/catalogue");
  private static final Map<String, String> FOLDERS =
      Map.of(
          "assumptions", "assumption",
          "patterns", "pattern",
          "domains", "domain",
          "fixes", "fix");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /// `ARC_WRITE_DOCS=true ./mvnw test -Dtest=FileSchemasTest` writes them anew.
  @Test
  void schemasAreCurrent() throws IOException {
    for (var schema : schemas().entrySet()) {
      var file = SCHEMAS.resolve(schema.getKey());
      if ("true".equals(System.getenv("ARC_WRITE_DOCS"))) {
        Files.createDirectories(SCHEMAS);
        Files.writeString(file, schema.getValue());
      }
      assertThat(file).content().isEqualTo(schema.getValue());
    }
  }

  @Test
  void everyFileOfTheCatalogueFits() throws IOException {
    for (var name : Files.readAllLines(FILES.resolve("index.txt"))) {
      var folder = name.substring(0, name.indexOf('/'));
      assertThat(errors(FOLDERS.get(folder), FILES.resolve(name))).as(name).isEmpty();
    }
    assertThat(errors("places", FILES.resolve("places.yaml"))).isEmpty();
  }

  private static List<?> errors(String schema, Path file) throws IOException {
    return REGISTRY
        .getSchema(Files.readString(SCHEMAS.resolve(schema + ".json")), InputFormat.JSON)
        .validate(Json.write(Yaml.read(Files.readString(file)).value()), InputFormat.JSON);
  }

  private static Map<String, String> schemas() {
    return Map.of(
        "assumption.json",
        ShapeSchema.of(
            "assumptions/*.yaml: an assumption kind with its ways, or further ways of one",
            Shapes.of(AssumptionKind.class),
            Shapes.of(MoreWays.class)),
        "pattern.json",
        ShapeSchema.of("patterns/*.yaml: a failure pattern", Shapes.of(FailurePattern.class)),
        "domain.json",
        ShapeSchema.of("domains/*.yaml: a field of work", Shapes.of(Domain.class)),
        "fix.json",
        ShapeSchema.of(
            "fixes/*.yaml: rules for a prompt against failures of one sort", Shapes.of(Fix.class)),
        "places.json",
        ShapeSchema.of("places.yaml", new Shape.Several(Shapes.of(Place.class), 1)));
  }
}
