package kg.koch.openrosa.xlsform;

import java.util.Arrays;
import java.util.Optional;

/** The types of questions, with what the XForm calls them. */
enum QuestionType {
  TEXT("text", "string", "input"),
  INTEGER("integer", "int", "input"),
  DECIMAL("decimal", "decimal", "input"),
  DATE("date", "date", "input"),
  DATE_TIME("dateTime", "dateTime", "input"),
  TIME("time", "time", "input"),
  SELECT_ONE("select_one", "string", "select1"),
  SELECT_MULTIPLE("select_multiple", "string", "select"),
  NOTE("note", "string", "input"),
  CALCULATE("calculate", "string", ""),
  HIDDEN("hidden", "string", ""),
  GEOPOINT("geopoint", "geopoint", "input"),
  IMAGE("image", "binary", "upload"),
  START("start", "dateTime", ""),
  END("end", "dateTime", ""),
  TODAY("today", "date", ""),
  DEVICE("deviceid", "string", ""),
  USERNAME("username", "string", "");

  private final String written;
  private final String bindType;
  private final String control;

  QuestionType(String written, String bindType, String control) {
    this.written = written;
    this.bindType = bindType;
    this.control = control;
  }

  /** The type of a word of the column type; one word of the standard is written in two ways. */
  static Optional<QuestionType> find(String word) {
    String usual = word.equals("photo") ? "image" : word;
    return Arrays.stream(values()).filter(type -> type.written.equalsIgnoreCase(usual)).findFirst();
  }

  static String all() {
    return String.join(", ", Arrays.stream(values()).map(type -> type.written).toList());
  }

  String bindType() {
    return bindType;
  }

  /** The element of the body; empty for what nobody is asked. */
  String control() {
    return control;
  }

  boolean isAsked() {
    return !control.isEmpty();
  }

  boolean isSelect() {
    return this == SELECT_ONE || this == SELECT_MULTIPLE;
  }

  /** What the client fills in by itself: attributes of the bind, or none. */
  String[] preload() {
    return switch (this) {
      case START -> preload("timestamp", "start");
      case END -> preload("timestamp", "end");
      case TODAY -> preload("date", "today");
      case DEVICE -> preload("property", "deviceid");
      case USERNAME -> preload("property", "username");
      case TEXT,
          INTEGER,
          DECIMAL,
          DATE,
          DATE_TIME,
          TIME,
          SELECT_ONE,
          SELECT_MULTIPLE,
          NOTE,
          CALCULATE,
          HIDDEN,
          GEOPOINT,
          IMAGE ->
          new String[0];
    };
  }

  private static String[] preload(String kind, String parameter) {
    return new String[] {"jr:preload", kind, "jr:preloadParams", parameter};
  }
}
