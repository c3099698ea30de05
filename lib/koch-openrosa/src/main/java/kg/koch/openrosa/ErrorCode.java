package kg.koch.openrosa;

/**
 * Why a request was refused. The whole part of a code is the HTTP status, so one number serves the
 * telephone, the log and the documentation.
 */
public enum ErrorCode {
  /** The form in the request cannot be read as XML, or holds what no form holds. */
  UNREADABLE(400, 1),
  /** A part of the request is missing, such as {@code xml_submission_file}. */
  MISSING_PART(400, 2),
  /** No header {@code X-OpenRosa-Version: 1.0}. */
  NO_VERSION_HEADER(400, 6),
  /** A field has another type than in an earlier version of the form. */
  FIELD_CHANGED_TYPE(400, 17),
  /** No credentials, or none that allow it: the telephone asks for them again. */
  NOT_AUTHENTICATED(401, 2),
  /** A token that is not known or was revoked, or one that does not reach so far. */
  NOT_ALLOWED(403, 1),
  /** Nothing there, such as a form that is not known. */
  NOT_FOUND(404, 1),
  /** The submission that is to be updated is not known. */
  UPDATED_NOT_FOUND(404, 5),
  /** The form is known, this version of it is not. */
  VERSION_NOT_FOUND(404, 6),
  /** The same instance came before with other content. */
  CONTENT_DIFFERS(409, 1),
  /** The form no longer takes submissions. */
  FORM_CLOSED(409, 2),
  /** The new instance of an update is in use already. */
  INSTANCE_IN_USE(409, 8),
  /** The submission that is to be updated has been updated by another one since. */
  NOT_THE_LATEST(409, 9),
  /** The submission was deleted on the server. */
  DELETED(409, 18),
  /** More bytes than the server takes. */
  TOO_LARGE(413, 1),
  /** A fault of the server. */
  SERVER_FAULT(500, 1);

  private final int status;
  private final int part;

  ErrorCode(int status, int part) {
    this.status = status;
    this.part = part;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** As it is told: {@code 409.1}. */
  public String number() {
    return status + "." + part;
  }
}
