package kg.koch.app.workspace.internal.requests;

import java.time.OffsetDateTime;

/**
 * A request with its latest state.
 *
 * @param received when it was taken in
 */
public record StoredRequest(
    String requestId,
    String file,
    String version,
    String name,
    String organisation,
    String email,
    String research,
    String until,
    String persons,
    OffsetDateTime received,
    RequestState state) {}
