package dev.footfall.application.provision;

import io.vavr.control.Either;

/** A user as a document describes him. */
record UserItem(String email, Given<String> name, Given<String> password, Given<Boolean> superAdmin) {
    static Either<ProvisioningFault, UserItem> read(Fields fields) {
        Given<String> email = fields.required("email", Formats.EMAIL);
        Given<String> name = fields.given("name", Formats.TEXT);
        Given<String> password = fields.given("password", Formats.TEXT);
        Given<Boolean> superAdmin = fields.given("super_admin", Formats.FLAG);
        return fields.complete(() -> new UserItem(email.value().orElseThrow(), name, password, superAdmin));
    }

    String defaultName() {
        return email.substring(0, email.indexOf('@'));
    }
}
