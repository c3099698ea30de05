package kg.koch.app.workspace.internal.requests;

import java.util.List;

/** What has become of a request, and what may come next. */
public enum RequestState {
  RECEIVED,
  IN_REVIEW,
  APPROVED,
  REFUSED,
  CLOSED;

  /** The states that may follow this one. */
  public List<RequestState> next() {
    return switch (this) {
      case RECEIVED -> List.of(IN_REVIEW, REFUSED);
      case IN_REVIEW -> List.of(APPROVED, REFUSED);
      case APPROVED, REFUSED -> List.of(CLOSED);
      case CLOSED -> List.of();
    };
  }
}
