package dev.arc.pipeline;

import dev.arc.profile.ToolDeclaration;
import dev.arc.recorded.Samples;
import dev.arc.shape.ResultShape;
import dev.arc.shape.ResultShape.Source;
import java.util.List;

/// Decides what the results of a profile's tools look like. Recorded calls tell best, for they are
/// what the tool really gave; then its schema, then the profile's examples.
final class ResultShapes {

  private ResultShapes() {}

  static ResultShape of(ToolDeclaration tool, Samples samples) {
    var recorded = samples.results().getOrDefault(tool.name(), List.of());
    return recorded.isEmpty() ? declared(tool) : ResultShape.ofExamples(recorded, Source.SAMPLES);
  }

  private static ResultShape declared(ToolDeclaration tool) {
    var schema = tool.outputSchema();
    var shape = schema == null ? ResultShape.GUESSED : ResultShape.ofSchema(schema);
    return shape.equals(ResultShape.GUESSED)
        ? ResultShape.ofExamples(tool.examples(), Source.EXAMPLES)
        : shape;
  }
}
