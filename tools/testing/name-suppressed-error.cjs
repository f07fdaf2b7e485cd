// SWC writes `using` out with a name that it declares nowhere; Node has what it means.
globalThis._SuppressedError = SuppressedError;
