package kg.koch.app.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kg.koch.protect.privacy.PrivacyBudget;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * A file in which every question that cost privacy is written down before it is answered, and which
 * is only ever added to: a line with the whole budget, then a line for each question with its rho
 * and its name.
 */
final class BudgetLedger {

  private static final String WHAT_TO_DO =
      "Use the ledger as the command left it; a budget that was spent cannot be got back.";

  private final Path file;

  BudgetLedger(Path file) {
    this.file = file;
  }

  /** What the budget is after a question, and whether it was asked before, which costs nothing. */
  record Spent(PrivacyBudget budget, boolean isAskedBefore) {}

  /**
   * Spends, and writes that down to the disk, before it returns.
   *
   * @param whole budget of a ledger that is not there yet; null where it must be
   * @throws BadInputException if not so much is left, or the file is no ledger
   */
  Spent spend(@Nullable BigDecimal whole, BigDecimal rho, String question) {
    if (whole == null && !Files.exists(file)) {
      throw begin();
    }
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("Lost the lock of " + file);
      }
      return spend(channel, whole, rho, question);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Spent spend(
      FileChannel channel, @Nullable BigDecimal whole, BigDecimal rho, String question)
      throws IOException {
    List<String> lines = lines(channel);
    if (lines.isEmpty()) {
      if (whole == null) {
        throw begin();
      }
      append(channel, "budget," + whole.toPlainString());
      lines = lines(channel);
    } else if (whole != null && whole.compareTo(number(lines, 0, "budget")) != 0) {
      throw fault(
          "the budget the ledger began with, " + number(lines, 0, "budget").toPlainString(),
          whole.toPlainString(),
          "Leave --budget out. More budget is a decision for a ledger of its own.");
    }
    PrivacyBudget before = read(lines);
    String entry = "spent," + rho.toPlainString() + "," + question;
    if (lines.contains(entry)) {
      return new Spent(before, true);
    }
    PrivacyBudget after = after(before, rho);
    append(channel, entry);
    return new Spent(after, false);
  }

  private PrivacyBudget after(PrivacyBudget before, BigDecimal rho) {
    try {
      return before.after(rho);
    } catch (IllegalArgumentException tooMuch) {
      throw fault(
          "a question of at most "
              + before.left().toPlainString()
              + ", which is left of "
              + before.whole().toPlainString(),
          "one of " + rho.toPlainString(),
          "Ask with a smaller --rho, or publish nothing more from these records.");
    }
  }

  private PrivacyBudget read(List<String> lines) {
    BigDecimal spent = BigDecimal.ZERO;
    for (int at = 1; at < lines.size(); at++) {
      spent = spent.add(number(lines, at, "spent"));
    }
    try {
      return new PrivacyBudget(number(lines, 0, "budget"), spent);
    } catch (IllegalArgumentException overspent) {
      throw fault("no more spent than there is", spent.toPlainString(), WHAT_TO_DO);
    }
  }

  private BigDecimal number(List<String> lines, int at, String word) {
    String[] fields = lines.get(at).split(",", -1);
    if (fields[0].equals(word) && fields.length == (at == 0 ? 2 : 3)) {
      try {
        BigDecimal number = new BigDecimal(fields[1]);
        if (number.signum() > 0) {
          return number;
        }
      } catch (NumberFormatException none) {
        // said below
      }
    }
    throw new BadInputException(
        Place.line(file.toString(), at + 1L),
        word + " and a number above 0",
        "another line",
        WHAT_TO_DO);
  }

  private BadInputException begin() {
    return fault("a ledger", "none", "Begin one: say the whole budget with --budget.");
  }

  private BadInputException fault(String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(file.toString()), expected, came, whatToDo);
  }

  private static List<String> lines(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      continue;
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).lines().toList();
  }

  private static void append(FileChannel channel, String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    long end = channel.size();
    while (bytes.hasRemaining()) {
      channel.write(bytes, end + bytes.position());
    }
    channel.force(true);
  }
}
