package dev.arc.tool;

import dev.arc.role.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says which calls go wrong: counts the calls of each role, and remembers until when a limit
/// refuses more of them. Made for one play.
final class FaultPlan {

  private final List<Fault> faults;
  private final Map<Role, Integer> calls = new EnumMap<>(Role.class);
  private final Map<Role, Long> refusedUntil = new EnumMap<>(Role.class);

  FaultPlan(List<Fault> faults) {
    this.faults = List.copyOf(faults);
  }

  /// One that goes on by itself from where this one stands.
  FaultPlan copy() {
    var copy = new FaultPlan(faults);
    copy.calls.putAll(calls);
    copy.refusedUntil.putAll(refusedUntil);
    return copy;
  }

  /// The fault of the next call of a role, which is counted by [#count] only when it takes place.
  Optional<Fault> next(Role role) {
    var call = calls.getOrDefault(role, 0) + 1;
    return faults.stream().filter(fault -> fault.role() == role && fault.covers(call)).findFirst();
  }

  void count(Role role) {
    calls.merge(role, 1, Integer::sum);
  }

  /// Refuses calls of a role until this moment of virtual time.
  void refuseUntil(Role role, long millis) {
    refusedUntil.put(role, millis);
  }

  /// How many milliseconds calls of a role are still refused; 0 when they are not.
  long refusedFor(Role role, long now) {
    return Math.max(0, refusedUntil.getOrDefault(role, now) - now);
  }
}
