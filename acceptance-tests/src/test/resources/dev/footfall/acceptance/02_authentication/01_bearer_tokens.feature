# The introduction to the API, heading "First steps"; access-control.md, "Decision procedure for Bearer-key families"
Feature: Keys are sent as bearer tokens

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

  @intro-39
  Rule: Without a valid key there is no answer

    Scenario: No key
      When I ask for the current visitors without a key
      Then I am told "Missing API key. Please use a valid Plausible API key as a Bearer Token." with status 401

    Scenario: A made-up key
      When I ask for the current visitors with the key "made-up"
      Then I am told "Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested." with status 401

    Scenario: A word of the header in another case
      Given a new key of the team
      When I ask for the current visitors with the header "bearer" before the key
      Then I am told "Missing API key. Please use a valid Plausible API key as a Bearer Token." with status 401
