package org.redress.eventlog.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.eventlog.ComplaintFacts.aPerson;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.eventlog.Installation;
import org.redress.eventlog.RunningLog;
import org.redress.eventlog.TestDatabase;
import org.redress.events.PersonId;
import org.redress.events.Personal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PersonalVaultTest {
    private static RunningLog log;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        log = RunningLog.on(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        log.close();
    }

    private final PlatformTransactionManager transactions = log.bean(PlatformTransactionManager.class);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final PersonalVault vault = log.vault();
    private final PersonId person = aPerson();

    PersonalVaultTest(TestDatabase database) {}

    @Test
    void words_come_back_as_they_were() {
        assertThat(vault.open(seal(vault, "道歉 – naïve 🙂"))).contains("道歉 – naïve 🙂");
        assertThat(vault.open(seal(vault, ""))).contains("");
    }

    @Test
    void the_same_words_never_look_the_same() {
        assertThat(seal(vault, "late again")).isNotEqualTo(seal(vault, "late again"));
    }

    @Test
    void words_of_one_person_are_not_read_as_another_s() {
        Personal.Sealed words = seal(vault, "late again");
        PersonId other = aPerson();
        vault.seal(new Personal.Plain(other, "on time"));

        assertThatThrownBy(() -> vault.open(new Personal.Sealed(other, words.cipher())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_of_one_person_does_not_serve_another() {
        Personal.Sealed words = seal(vault, "late again");
        PersonId other = aPerson();
        log.jdbc()
                .sql("""
                insert into person_key (tenant, person, wrapped_key)
                select tenant, :other, wrapped_key
                  from person_key
                 where person = :person
                """)
                .param("other", other.value())
                .param("person", person.value())
                .update();

        assertThatThrownBy(() -> vault.open(new Personal.Sealed(other, words.cipher())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changed_words_are_refused_and_not_shown() {
        char[] cipher = seal(vault, "late again").cipher().toCharArray();
        cipher[20] = cipher[20] == 'A' ? 'B' : 'A';

        assertThatThrownBy(() -> vault.open(new Personal.Sealed(person, new String(cipher))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(new Personal.Sealed(person, "no base64 …")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_erased_person_s_words_are_gone_and_nobody_else_s() {
        Personal.Sealed words = seal(vault, "late again");
        PersonId other = aPerson();
        Personal.Sealed others = new Personal.Sealed(other, vault.seal(new Personal.Plain(other, "on time")));

        assertThat(vault.erase(person)).isTrue();

        assertThat(vault.open(words)).isEmpty();
        assertThat(vault.open(others)).contains("on time");
        assertThat(vault.erase(person)).isFalse();
    }

    @Test
    void another_process_reads_the_same_words() {
        Personal.Sealed words = seal(vault, "late again");

        assertThat(anotherProcess().open(words)).contains("late again");
    }

    @Test
    void another_tenant_s_vault_opens_nothing(@TempDir Path elsewhere) {
        Personal.Sealed words = seal(vault, "late again");
        PersonalVault strangers = PersonalVault.open(
                elsewhere.resolve("redress.key"), "strangers", log.jdbc(), transactions, Clock.systemUTC());

        assertThat(strangers.open(words)).isEmpty();
        strangers.seal(new Personal.Plain(person, "something"));
        assertThatThrownBy(() -> strangers.open(words)).isInstanceOf(IllegalStateException.class);
        assertThat(strangers.fingerprint("x")).isNotEqualTo(vault.fingerprint("x"));
    }

    @Test
    void a_person_met_by_many_at_once_gets_one_key() throws Exception {
        PersonalVault elsewhere = anotherProcess();
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Personal.Sealed>> all = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        PersonalVault mine = thread % 2 == 0 ? vault : elsewhere;
                        start.await(10, TimeUnit.SECONDS);
                        return transaction.execute(status -> seal(mine, "from " + thread));
                    }))
                    .toList();
            for (int thread = 0; thread < threads; thread++) {
                Personal.Sealed words = all.get(thread).get(30, TimeUnit.SECONDS);
                assertThat(vault.open(words)).contains("from " + thread);
                assertThat(elsewhere.open(words)).contains("from " + thread);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_key_that_is_rolled_back_seals_nothing_more() {
        transaction.executeWithoutResult(status -> {
            assertThat(vault.open(seal(vault, "never stored"))).contains("never stored");
            status.setRollbackOnly();
        });

        Personal.Sealed words = seal(vault, "stored");

        assertThat(anotherProcess().open(words)).contains("stored");
    }

    @Test
    void a_page_of_people_is_prepared_at_once() {
        List<PersonId> people =
                IntStream.range(0, 50).mapToObj(number -> aPerson()).toList();
        List<Personal.Sealed> words = people.stream()
                .map(one -> new Personal.Sealed(one, vault.seal(new Personal.Plain(one, "late again"))))
                .toList();
        PersonalVault elsewhere = anotherProcess();

        elsewhere.prepare(people);
        // What is still readable now was in memory.
        log.jdbc().sql("delete from person_key").update();

        assertThat(words).allSatisfy(one -> assertThat(elsewhere.open(one)).contains("late again"));
        elsewhere.prepare(List.of());
    }

    @Test
    void a_fingerprint_is_always_the_same_and_tells_nothing() {
        assertThat(vault.fingerprint("late again"))
                .isEqualTo(anotherProcess().fingerprint("late again"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(vault.fingerprint("late agaim"));
    }

    private Personal.Sealed seal(PersonalVault with, String text) {
        return new Personal.Sealed(person, with.seal(new Personal.Plain(person, text)));
    }

    private PersonalVault anotherProcess() {
        return PersonalVault.open(
                log.bean(Installation.class).keyFile(), "default", log.jdbc(), transactions, Clock.systemUTC());
    }
}
