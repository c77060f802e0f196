package dev.arc.tool;

/// A tool of one role. It answers from the world and its arguments alone, and changes neither.
interface Responder {
  Response respond(Request request);
}
