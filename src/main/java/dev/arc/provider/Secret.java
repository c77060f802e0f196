package dev.arc.provider;

/// A key. Leaves this object in one way only, as the header that carries it.
final class Secret {

  private final String value;

  Secret(String value) {
    this.value = value;
  }

  /// Whether a header can carry it: what a copied line break or a typographic quote would spoil.
  boolean isSendable() {
    return value.chars().allMatch(letter -> letter > ' ' && letter < 127);
  }

  String authorization() {
    return "Bearer " + value;
  }

  /// A server's words, without the key that it may have repeated in them.
  String removedFrom(String text) {
    return text.replace(value, "(key)");
  }

  @Override
  public String toString() {
    return "(key)";
  }
}
