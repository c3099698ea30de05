package kg.koch.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkTest {

  private final Semaphore turns = new Semaphore(1);
  private final AtomicLong clock = new AtomicLong(1_000);

  @Test
  void mayGoOn_withinWhatItMayUse_goesOn() throws Exception {
    Work work = new Work(turns, 0, clock::get, 10);
    clock.addAndGet(10);
    assertThatCode(work::mayGoOn).doesNotThrowAnyException();
  }

  @Test
  void mayGoOn_afterwards_isRefusedAndRemembered() throws Exception {
    Work work = new Work(turns, 0, clock::get, 10);
    clock.addAndGet(11);
    assertThatThrownBy(work::mayGoOn).isInstanceOf(Work.TooMuchException.class);
    assertThat(work.isTooMuch()).isTrue();
  }

  @Test
  void begin_whileAnotherHasTheTurn_isTooBusy() throws Exception {
    Work first = new Work(turns, 0, clock::get, 10);
    assertThatThrownBy(() -> new Work(turns, 0, clock::get, 10))
        .isInstanceOf(Work.TooBusyException.class);
    first.begunToSend();
    assertThatCode(() -> new Work(turns, 0, clock::get, 10)).doesNotThrowAnyException();
  }

  @Test
  void close_afterItBeganToSend_givesNoSecondTurn() throws Exception {
    Work work = new Work(turns, 0, clock::get, 10);
    work.begunToSend();
    work.close();
    assertThat(turns.availablePermits()).isEqualTo(1);
  }
}
