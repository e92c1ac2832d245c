package org.redress.command.emergency;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.redress.command.complaint.Complaints;
import org.redress.command.complaint.StepOutcome;
import org.redress.lifecycle.emergency.ConfirmEngineerEta;
import org.redress.lifecycle.emergency.DeclareEmergency;
import org.redress.lifecycle.emergency.EmergencySteps;
import org.redress.lifecycle.emergency.InformCustomerOfEta;
import org.redress.lifecycle.emergency.RecordArrival;
import org.redress.lifecycle.emergency.RecordEmergencyContact;
import org.redress.lifecycle.emergency.RequestSupport;
import org.redress.lifecycle.emergency.ScheduleShopEntry;
import org.redress.lifecycle.emergency.StandDownEmergency;
import org.springframework.stereotype.Component;

/** Takes the commands of emergency from the bus to the one place where they are decided. */
@Component
class EmergencyCommands {
    private final Complaints complaints;

    EmergencyCommands(Complaints complaints) {
        this.complaints = complaints;
    }

    @CommandHandler
    StepOutcome handle(DeclareEmergency command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.DECLARE_EMERGENCY, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordEmergencyContact command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.RECORD_EMERGENCY_CONTACT, command, message);
    }

    @CommandHandler
    StepOutcome handle(RequestSupport command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.REQUEST_SUPPORT, command, message);
    }

    @CommandHandler
    StepOutcome handle(ConfirmEngineerEta command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.CONFIRM_ENGINEER_ETA, command, message);
    }

    @CommandHandler
    StepOutcome handle(InformCustomerOfEta command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.INFORM_CUSTOMER_OF_ETA, command, message);
    }

    @CommandHandler
    StepOutcome handle(ScheduleShopEntry command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.SCHEDULE_SHOP_ENTRY, command, message);
    }

    @CommandHandler
    StepOutcome handle(RecordArrival command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.RECORD_ARRIVAL, command, message);
    }

    @CommandHandler
    StepOutcome handle(StandDownEmergency command, CommandMessage<?> message) {
        return complaints.decide(EmergencySteps.STAND_DOWN_EMERGENCY, command, message);
    }
}
