package kg.koch.publish.sdmx.structure;

import java.util.List;
import java.util.regex.Pattern;

/** Types of values that are no codes, as SDMX-ML calls them. */
public enum TextType {
  STRING("String", "string"),
  DOUBLE("Double", "double"),
  GREGORIAN_YEAR("GregorianYear", "gYear", "\\d{4}"),
  GREGORIAN_YEAR_MONTH("GregorianYearMonth", "gYearMonth", "\\d{4}-\\d{2}"),
  GREGORIAN_DAY("GregorianDay", "date", "\\d{4}-\\d{2}-\\d{2}"),
  REPORTING_QUARTER("ReportingQuarter", "string", "\\d{4}-Q[1-4]"),
  /** Any period: for tables whose periods are not all of one kind. */
  OBSERVATIONAL_TIME_PERIOD("ObservationalTimePeriod", "string", ".*");

  private final String name;
  private final String schemaType;
  private final Pattern form;

  TextType(String name, String schemaType) {
    // No period has this form: the type is none of periods.
    this(name, schemaType, "(?!)");
  }

  TextType(String name, String schemaType, String form) {
    this.name = name;
    this.schemaType = schemaType;
    this.form = Pattern.compile(form);
  }

  /** As SDMX writes it. */
  public String text() {
    return name;
  }

  /** The type of XML Schema without a prefix whose values have this form. */
  String schemaType() {
    return schemaType;
  }

  /** The narrowest type that all these periods have. */
  static TextType ofPeriods(List<String> periods) {
    for (TextType type : values()) {
      if (periods.stream().allMatch(period -> type.form.matcher(period).matches())) {
        return type;
      }
    }
    return OBSERVATIONAL_TIME_PERIOD;
  }
}
