package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The schema that `docs/schemas` gives to programs for one kind of document.
///
/// @param document its name, such as `run`
record SchemaOf(String document) {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /// Fails unless the JSON is as the schema says.
  void requireFit(String json) throws IOException {
    var schema = Files.readString(Path.of("docs/schemas/" + document + ".json"));

    assertThat(SCHEMAS.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON))
        .as(document)
        .isEmpty();
  }
}
