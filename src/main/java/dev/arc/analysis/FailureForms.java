package dev.arc.analysis;

import dev.arc.analysis.FailureCluster.Example;
import java.util.List;

/// What is inside a cluster: the capabilities that are hit, and the forms that the failures take in
/// each.
///
/// @param branches the most hit capability first, then by name
/// @param representative the medoid of the greatest form; the first failure of the cluster where no
///   two are alike
public record FailureForms(List<Branch> branches, Example representative) {

  public FailureForms {
    branches = List.copyOf(branches);
  }

  /// One capability.
  ///
  /// @param capability in the profile's words
  /// @param forms the greatest first, then by what they say
  /// @param singles failures that are like no other
  public record Branch(String capability, int failures, List<Form> forms, List<Example> singles) {
    public Branch {
      forms = List.copyOf(forms);
      singles = List.copyOf(singles);
    }
  }

  /// Failures that are told alike.
  ///
  /// @param says what is told, with an ellipsis where they differ
  /// @param medoid the first of those that are told in most of these words
  public record Form(String says, int failures, Example medoid) {}
}
