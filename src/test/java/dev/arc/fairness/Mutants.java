package dev.arc.fairness;

import dev.arc.catalogue.Lapse;
import dev.arc.llm.LanguageModel;
import dev.arc.role.RoledTool;
import dev.arc.scenario.Scenario;
import java.util.List;

/// Agents with exactly one fault of behaviour, for tests of what is made of their failures.
public final class Mutants {

  private Mutants() {}

  public static LanguageModel with(Lapse lapse, Scenario scenario, List<RoledTool> tools) {
    return new ScriptedArm(new Knowledge(scenario.situation()), tools, lapse);
  }
}
