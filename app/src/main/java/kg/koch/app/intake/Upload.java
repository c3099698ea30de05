package kg.koch.app.intake;

import org.jspecify.annotations.Nullable;

/**
 * An upload in pieces.
 *
 * @param id 32 hexadecimal digits, random
 * @param owner whose it is: name of a supplier's token, or the workspace
 * @param bytes length of the whole file, as announced
 * @param receipt what it became, once finished; null before
 */
public record Upload(
    String id,
    String owner,
    String source,
    String period,
    String fileName,
    long bytes,
    @Nullable String receipt) {

  Upload finished(String receiptId) {
    return new Upload(id, owner, source, period, fileName, bytes, receiptId);
  }
}
