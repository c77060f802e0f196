package dev.arc.cli;

import picocli.CommandLine.Option;

/// `--allow-outside`: how far a profile's references may reach.
final class BesideOption {

  @Option(
      names = "--allow-outside",
      description = "Read files outside of the profile's folder, when it refers to them.")
  boolean outside;

  /// For looking whether what was read once is still the same.
  static BesideOption everywhere() {
    var everywhere = new BesideOption();
    everywhere.outside = true;
    return everywhere;
  }
}
