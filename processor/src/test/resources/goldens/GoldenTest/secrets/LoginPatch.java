package com.acme;

import dev.reprise.config.ConfigPatch;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Sets some components of {@link Login}. */
@Generated("dev.reprise.processor.ConfigProcessor")
public final class LoginPatch extends ConfigPatch<Login> {
    /** Sets nothing. */
    public LoginPatch() {
        super(Map.of());
    }

    private LoginPatch(Map<String, Object> tree) {
        super(tree);
    }

    /** Sets user. */
    public LoginPatch user(String user) {
        return new LoginPatch(with(LoginSchema.USER, user));
    }

    /** Sets password. */
    public LoginPatch password(String password) {
        return new LoginPatch(with(LoginSchema.PASSWORD, password));
    }

    /** Sets token. */
    public LoginPatch token(Optional<String> token) {
        return new LoginPatch(with(LoginSchema.TOKEN, token));
    }

    /** Implemented by {@link Login} to make changed copies of itself. */
    public interface With {
        /** A copy with another user. */
        default Login withUser(String user) {
            return with(new LoginPatch().user(user));
        }

        /** A copy with another password. */
        default Login withPassword(String password) {
            return with(new LoginPatch().password(password));
        }

        /** A copy with another token. */
        default Login withToken(Optional<String> token) {
            return with(new LoginPatch().token(token));
        }

        /** A copy with several components changed; constraints are checked. */
        default Login with(UnaryOperator<LoginPatch> change) {
            return with(change.apply(new LoginPatch()));
        }

        /** A copy with what a patch sets; constraints are checked. */
        default Login with(LoginPatch patch) {
            return LoginSchema.INSTANCE.merge((Login) this, patch);
        }
    }
}
