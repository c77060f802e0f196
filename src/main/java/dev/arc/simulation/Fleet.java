package dev.arc.simulation;

import java.util.function.Consumer;

/// Plays many situations with one agent, several at once, and hands over each trajectory as soon as
/// it is done. Where the plays run, and with which model, is the implementation's business.
///
/// An implementation keeps no trajectory after it was handed over, starts no play before there is
/// room for it, and is used by one flight at a time.
public interface Fleet {

  /// Plays the assignments of a flight, started in their order, and returns when no more will land.
  ///
  /// Every assignment lands once or, when the flight ended early, not at all; none lands twice. An
  /// assignment whose play was cut short, or only met what ended the flight, does not land: it can
  /// be flown again.
  ///
  /// @param landings takes each landing, in order of completion. It is called by the threads that
  ///   play, several at once: judging there uses all cores, and what must be one at a time has to
  ///   lock. While it does not return, its thread plays nothing more. What it throws ends the
  ///   flight and comes out of this method.
  /// @throws InterruptedException when the calling thread is interrupted; the flight has ended by
  ///   then as by its halt
  FlightReport fly(Flight flight, Consumer<Landing> landings) throws InterruptedException;
}
