package kg.koch.check;

import kg.koch.catalog.SourceLayout.Severity;

/**
 * What is wrong with a row.
 *
 * @param line of the file where the row begins; the header's line is 1
 * @param field name of the field, or several joined by +, or empty for the whole row
 * @param rule identifier of a declared rule, or one of {@link BuiltInRules}
 * @param expected what was expected
 * @param came what came; may hold what identifies a person, at most 200 characters
 */
public record Finding(
    long line, String field, String rule, Severity severity, String expected, String came) {}
