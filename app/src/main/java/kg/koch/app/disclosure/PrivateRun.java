package kg.koch.app.disclosure;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableOutput;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.protect.privacy.PrivacyBudget;
import kg.koch.protect.privacy.PrivateCounts;
import kg.koch.protect.privacy.SecretBits;
import org.jspecify.annotations.Nullable;

/**
 * Counts of inner cells in, every cell of the crossed hierarchies out with differential privacy,
 * for a price that a ledger keeps.
 *
 * @param rho price of the question
 * @param ledger file in which it is written down first
 * @param budget of a ledger that is not there yet
 * @param secret file of the secret that noise is drawn with
 * @param notes is told what was spent and how far counts are off
 */
public record PrivateRun(
    CellSource source,
    BigDecimal rho,
    Path ledger,
    @Nullable BigDecimal budget,
    Path secret,
    Consumer<String> notes) {

  private static final double DELTA = 1e-6;

  /**
   * Spends, then measures.
   *
   * @throws kg.koch.terms.BadInputException if the files are not as expected, or not so much is
   *     left
   */
  public TableOutput run() {
    CellFile cells = source.open();
    CrossedTable table = cells.inner(false);
    byte[] key = SecretFile.readOrMake(secret);
    byte[] question = question(table);
    String name = HexFormat.of().formatHex(SecretBits.name(key, question));
    BudgetLedger.Spent spent = new BudgetLedger(ledger).spend(budget, rho, name);
    PrivateCounts counts =
        MethodRefusal.in(
            cells.table(),
            "",
            "Take another --rho.",
            () -> PrivateCounts.of(table, rho, new SecretBits(key, question)));
    tell(spent, counts);
    return output(table.numbers(), counts);
  }

  /** All that the answer depends on: hierarchies, counts and price. */
  private byte[] question(CrossedTable table) {
    MessageDigest digest = sha256();
    add(digest, rho.stripTrailingZeros().toPlainString());
    for (Hierarchy hierarchy : table.numbers().hierarchies()) {
      add(digest, hierarchy.name());
      for (int category = 0; category < hierarchy.size(); category++) {
        int parent = hierarchy.parent(category);
        add(
            digest,
            hierarchy.code(category) + "\u0000" + (parent < 0 ? "" : hierarchy.code(parent)));
      }
    }
    for (int row = 0; row < table.innerSize(); row++) {
      table.numbers().codes(table.cellOf(row)).forEach(code -> add(digest, code));
      digest.update(
          ByteBuffer.allocate(Long.BYTES).putLong(table.count(table.cellOf(row))).array());
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private void tell(BudgetLedger.Spent spent, PrivateCounts counts) {
    PrivacyBudget left = spent.budget();
    notes.accept(
        String.format(
            Locale.ROOT,
            "%s%s of %s spent so far (epsilon %.2f at delta 1e-6); each cell was measured with a standard deviation of %.2f.",
            spent.isAskedBefore() ? "Asked before, so it costs nothing. " : "",
            left.spent().toPlainString(),
            left.whole().toPlainString(),
            PrivacyBudget.epsilon(left.spent().doubleValue(), DELTA),
            counts.deviation()));
  }

  private static TableOutput output(CellNumbers numbers, PrivateCounts counts) {
    String[] columns =
        Stream.concat(
                numbers.hierarchies().stream().map(Hierarchy::name),
                Stream.of("measured", "published"))
            .toArray(String[]::new);
    TableOutput output = new TableOutput(columns);
    for (int cell = 0; cell < numbers.size(); cell++) {
      List<Object> row = new ArrayList<>(numbers.codes(cell));
      row.add(counts.measured(cell));
      row.add(counts.count(cell));
      output.row(row.toArray());
    }
    return output;
  }
}
