package kg.koch.engine.ledger;

import java.util.List;
import java.util.SortedMap;

/**
 * What a step was: its manifest, kept in its folder as step.json.
 *
 * @param stage the stage that made it, such as link
 * @param id 16 hexadecimal digits: hash of stage, code version, inputs and parameters
 * @param codeVersion version of the program that made it
 * @param inputs identifiers of the steps it read, in order
 * @param parameters what it was told, by name; never the number of threads, never a time of day
 * @param facts what it found, by name: rows in, rows out, counts by reason
 */
public record StepRecord(
    String stage,
    String id,
    String codeVersion,
    List<String> inputs,
    SortedMap<String, String> parameters,
    SortedMap<String, Object> facts) {}
