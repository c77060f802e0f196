package dev.arc.pipeline;

import dev.arc.llm.LanguageModel;
import dev.arc.simulation.Fleet;
import dev.arc.simulation.Flight;
import dev.arc.simulation.FlightReport;
import dev.arc.simulation.FlightReport.Ending;
import dev.arc.simulation.Landing;
import dev.arc.simulation.Simulation;
import java.util.function.Consumer;

/// Plays one after another in the caller's thread, and stops after so many plays as if it had been
/// asked to.
record DirectFleet(LanguageModel model, int most) implements Fleet {

  @Override
  public FlightReport fly(Flight flight, Consumer<Landing> landings) throws InterruptedException {
    var simulation = new Simulation(() -> 0);
    var landed = 0;
    for (var assignment : flight.assignments()) {
      if (landed == most) {
        return new FlightReport(landed, 0, new Ending.Halted());
      }
      var play =
          new Simulation.Play(
              assignment.trial(), assignment.seed(), flight.maxTokens(), flight.callDeadline());
      var trajectory =
          simulation.play(
              flight.agent(), assignment.situation(), assignment.scenario(), play, model);
      landings.accept(new Landing(landed, assignment, trajectory));
      landed++;
    }
    return new FlightReport(landed, 0, new Ending.Complete());
  }
}
