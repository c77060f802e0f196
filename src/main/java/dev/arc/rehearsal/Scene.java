package dev.arc.rehearsal;

/// All that one reply is made from.
///
/// @param tools the tools at hand
record Scene(
    Transcript transcript,
    Request request,
    Toolbox tools,
    Following rules,
    Replies replies,
    Attempts attempts,
    Remarks remarks) {}
