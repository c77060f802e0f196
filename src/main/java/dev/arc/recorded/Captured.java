package dev.arc.recorded;

import dev.arc.json.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/// A request to a model, with the address it was sent to where the record shows it.
///
/// @param body what was sent
/// @param address to which
record Captured(Node body, Optional<Node> address) {

  /// Where an address names the model: Gemini's, Azure's and Bedrock's do.
  private static final Pattern MODEL =
      Pattern.compile("/(?:models|deployments|model)/([^/:?#]{1,100})(?:[/:?#]|\\z)");

  /// The model that the address names.
  Optional<Node> model() {
    return address.flatMap(Captured::named);
  }

  private static Optional<Node> named(Node address) {
    var model = MODEL.matcher(address.text().orElse(""));
    return model.find()
        ? Optional.of(Node.ofText(model.group(1), address.line(), address.endLine()))
        : Optional.empty();
  }
}
