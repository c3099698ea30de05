package kg.koch.app.collect.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.check.Encoding;
import kg.koch.check.form.Form;
import kg.koch.engine.ledger.Step;

/** A receipt as the facts of a ledger step, and back. */
public final class ReceiptFacts {

  /** Delimited text does not say so. */
  private static final String FORM = "form";

  private ReceiptFacts() {}

  public static SortedMap<String, Object> of(Arrival.Read read, String fileName, int version) {
    SortedMap<String, Object> facts = new TreeMap<>();
    facts.put("version", version);
    facts.put("fileName", fileName);
    facts.put("bytes", read.bytes());
    facts.put("lines", read.found().lines());
    facts.put("rows", read.found().rows());
    facts.put("encoding", read.found().encoding().name());
    facts.put("separator", String.valueOf(read.found().separator()));
    facts.put("compressed", read.compressed());
    if (read.form() != Form.DELIMITED) {
      facts.put(FORM, read.form().name());
    }
    return facts;
  }

  public static SortedMap<String, String> parameters(String source, String period, String sha256) {
    return new TreeMap<>(Map.of("source", source, "period", period, "sha256", sha256));
  }

  public static Receipt receipt(Step step) {
    SortedMap<String, String> told = step.record().parameters();
    SortedMap<String, Object> facts = step.record().facts();
    return new Receipt(
        step.record().id(),
        text(told, "source"),
        text(told, "period"),
        (int) number(facts, "version"),
        text(facts, "fileName"),
        text(told, "sha256"),
        number(facts, "bytes"),
        number(facts, "lines"),
        number(facts, "rows"),
        Encoding.valueOf(text(facts, "encoding")),
        text(facts, "separator").charAt(0),
        Boolean.parseBoolean(text(facts, "compressed")),
        facts.containsKey(FORM) ? Form.valueOf(text(facts, FORM)) : Form.DELIMITED,
        step.file(Receipt.ORIGINAL));
  }

  private static String text(SortedMap<String, ?> facts, String name) {
    return String.valueOf(facts.get(name));
  }

  private static long number(SortedMap<String, Object> facts, String name) {
    return Long.parseLong(text(facts, name));
  }
}
