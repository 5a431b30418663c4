#!/bin/sh
# Switches on the delivery reports of mail, once: the webhook that Event Grid asks for its consent answers from now on.
set -eu

if [ "${MAIL_REPORTS:-false}" = true ]; then
  exit 0
fi
azd env set MAIL_REPORTS true
azd provision --no-prompt
