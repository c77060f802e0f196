package dev.arc.expectation;

/// The five sides of a good play, with their weight in the composite score.
public enum Dimension {
  TOOL_EXECUTION(0.30),
  RESPONSE_QUALITY(0.25),
  ERROR_HANDLING(0.20),
  PERFORMANCE(0.15),
  COMPLETENESS(0.10);

  private final double weight;

  Dimension(double weight) {
    this.weight = weight;
  }

  public double weight() {
    return weight;
  }
}
