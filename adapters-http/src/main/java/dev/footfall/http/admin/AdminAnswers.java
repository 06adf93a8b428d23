package dev.footfall.http.admin;

import dev.footfall.application.ingest.LoadProblem;
import dev.footfall.application.ingest.LoadProblem.LineFault;
import dev.footfall.http.exchange.ErrorAnswer;
import dev.footfall.http.exchange.Json;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The published refusals of the Admin API (admin-api.md §1). */
final class AdminAnswers {
    static final ErrorAnswer NOT_FOUND = new ErrorAnswer(404, "Not found");
    static final ErrorAnswer WRONG_TOKEN = new ErrorAnswer(401, "Invalid admin token");
    static final ErrorAnswer METHOD_NOT_ALLOWED = new ErrorAnswer(405, "Method not allowed");
    static final ErrorAnswer UNSUPPORTED = new ErrorAnswer(415, "Unsupported content type");
    static final ErrorAnswer TOO_LARGE = new ErrorAnswer(413, "Request body too large");
    static final ErrorAnswer BROKEN_BODY = ErrorAnswer.badRequest("Request body cannot be read");
    static final ErrorAnswer NO_OBJECT = ErrorAnswer.badRequest("Request body is not a JSON object");
    static final ErrorAnswer NO_SITE = new ErrorAnswer(404, "Site could not be found");
    static final ErrorAnswer NO_IMPORT = new ErrorAnswer(404, "Import could not be found");

    private AdminAnswers() {}

    static Response describe(LoadProblem problem) {
        String sentence =
                problem.faulty() + " of " + problem.lines() + (problem.faulty() == 1 ? " lines is" : " lines are");
        return Json.answer(
                Response.Status.BAD_REQUEST.getStatusCode(),
                new FaultyLines(
                        sentence + " invalid",
                        problem.first().stream().map(FaultyLine::of).toList()));
    }

    record FaultyLines(String error, List<FaultyLine> lines) {}

    record FaultyLine(long line, String error) {
        static FaultyLine of(LineFault fault) {
            return new FaultyLine(fault.line(), fault.fault());
        }
    }
}
