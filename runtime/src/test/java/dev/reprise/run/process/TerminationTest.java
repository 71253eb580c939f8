package dev.reprise.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.testing.ChildJvm;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
final class TerminationTest {

    private static ChildJvm.Command child(String mode) {
        return ChildJvm.of(TerminationProgram.class).args(mode);
    }

    @Test
    void aTerminatedRunIsToldAndRunsTheHooksOfTheProgram() {
        try (ChildJvm child = child("wait").start()) {
            child.awaitOutput("running");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).isEqualTo("running\nkilled TERM 15\nprogram's hook\n");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anInterruptedRunIsTold() {
        // Builds that run in the background ignore SIGINT, and their children inherit that.
        try (ChildJvm child = child("wait").under("env", "--default-signal=INT").start()) {
            child.awaitOutput("running");
            child.signal("INT");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(130);
            assertThat(child.out()).isEqualTo("running\nkilled INT 2\nprogram's hook\n");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aHangUpEndsTheRunUnlessTheProcessIgnoresIt() {
        try (ChildJvm child = child("wait").under("env", "--default-signal=HUP").start()) {
            child.awaitOutput("running");
            child.signal("HUP");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(129);
            assertThat(child.out()).contains("killed HUP 1");
        }
        try (ChildJvm child = child("wait").under("nohup").start()) {
            child.awaitOutput("running");
            child.signal("HUP");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).contains("killed TERM 15").doesNotContain("HUP");
        }
    }

    @Test
    void aSecondSignalEndsAProcessWhoseHooksHang() {
        try (ChildJvm child = child("hanging-hook").start()) {
            child.awaitOutput("running");
            child.signal("TERM");
            child.awaitOutput("hook hangs");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).isEqualTo("running\nkilled TERM 15\nhook hangs\n");
        }
    }

    @Test
    void aSecondSignalEndsAProcessWhoseListenerHangs() {
        try (ChildJvm child = child("hanging-listener").start()) {
            child.awaitOutput("running");
            child.signal("TERM");
            child.awaitOutput("killed");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).doesNotContain("program's hook");
        }
    }

    @Test
    void aListenerThatThrowsDoesNotKeepTheProcessAlive() {
        try (ChildJvm child = child("throwing-listener").start()) {
            child.awaitOutput("running");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).contains("program's hook");
        }
    }

    @Test
    void aBodyThatTakesPartReturnsByItselfBeforeTheListenerIsTold() {
        try (ChildJvm child = child("takes-part").start()) {
            child.awaitOutput("takes part");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out())
                    .isEqualTo(
                            "running\ntakes part\nstopping TERM on main\nthe body returns\nkilled TERM 15\nprogram's hook\n");
        }
    }

    @Test
    void aSecondSignalTellsOfTheFirstAndEndsABodyThatDoesNotReturn() {
        try (ChildJvm child = child("takes-part-for-ever").start()) {
            child.awaitOutput("takes part");
            child.signal("TERM");
            child.awaitOutput("stopping TERM on main");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).contains("killed TERM 15\n").doesNotContain("the body returns");
        }
    }

    @Test
    void aBodyThatDoesNotReturnWithinItsGraceIsEnded() {
        try (ChildJvm child = child("takes-part-and-hangs").start()) {
            child.awaitOutput("takes part");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).isEqualTo("running\ntakes part\nkilled TERM 15\nprogram's hook\n");
        }
    }

    @Test
    void anExitInTheBodyIsToldWithItsCaller() {
        try (ChildJvm child = child("exit").start()) {
            assertThat(child.awaitExit()).as(child::toString).isEqualTo(3);
            assertThat(child.out())
                    .startsWith("running\n")
                    .contains("exiting " + TerminationProgram.class.getName() + ".leave\n")
                    .doesNotContain("killed");
        }
    }

    @Test
    void anExitInAnotherThreadIsToldWithItsCaller() {
        try (ChildJvm child = child("exit-elsewhere").start()) {
            assertThat(child.awaitExit()).as(child::toString).isEqualTo(3);
            assertThat(child.out()).contains("exiting " + TerminationProgram.class.getName() + ".leave\n");
        }
    }

    @Test
    void theEndOfTheLastThreadIsAnExitWithoutCaller() {
        try (ChildJvm child = child("return-without-end").start()) {
            assertThat(child.awaitExit()).as(child::toString).isZero();
            assertThat(child.out()).contains("exiting null\n");
        }
    }

    @Test
    void afterTheRunTheSignalsAreAsBefore() {
        try (ChildJvm child = child("complete").start()) {
            child.awaitOutput("the run is over");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).isEqualTo("running\nthe run is over\nprogram's hook\n");
        }
    }

    @Test
    void aHandlerThatTheBodyHasSetStays() {
        try (ChildJvm child = child("own-handler").start()) {
            child.awaitOutput("the run is over");
            child.signal("TERM");
            child.awaitOutput("own handler TERM");

            assertThat(child.out()).doesNotContain("killed");
        }
    }

    @Test
    void aSignalAfterTheClaimWaitsUntilTheOutcomeIsWritten() {
        try (ChildJvm child = child("claim-and-write").start()) {
            child.awaitOutput("claimed");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).contains("written\n").doesNotContain("killed");
        }
    }

    @Test
    void withoutSignalHandlingARunWorksAndTheSignalEndsIt() {
        try (ChildJvm child = child("wait").jvm("-Xrs").start()) {
            child.awaitOutput("running");
            child.signal("TERM");

            assertThat(child.awaitExit()).as(child::toString).isEqualTo(143);
            assertThat(child.out()).isEqualTo("running\n");
        }
    }

    @Test
    void oneEndIsClaimedOnce() {
        try (Termination end = Termination.watch(new TerminationProgram("wait"), Duration.ZERO)) {
            assertThat(end.claim()).isTrue();
            assertThat(end.claim()).isFalse();
        }
    }
}
