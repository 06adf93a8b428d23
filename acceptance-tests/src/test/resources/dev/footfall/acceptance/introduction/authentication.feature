# The introduction to the API, headings "Scopes" and "Team-scoped and legacy keys"
Feature: Authentication

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

  @intro-6 @intro-7 @intro-10
  Rule: Reading statistics needs no scope of its own

    Scenario Outline: Any key reads
      Given a new key of the team with the scopes "<scopes>"
      When I ask for the current visitors
      Then the answer is the bare number 0

      Examples:
        | scopes                         |
        | stats:read:*                   |
        | sites:provision:*              |
        | stats:read:*,sites:provision:* |
        |                                |

  @intro-11 @intro-12
  Rule: A team-scoped key opens its team's sites only

    Scenario: Another team's site, although the user owns both teams
      Given the site "other.example" of another team of the same user
      And a new key of the team
      When I ask for the current visitors of "other.example"
      Then I am told "Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested." with status 401

  @intro-13
  Rule: The user of a team-scoped key must be a member of the team

    Scenario: A key of somebody who does not belong to the team
      Given a new key of the team for a stranger
      When I ask for the current visitors
      Then I am told "Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested." with status 401

  @intro-16
  Rule: A legacy key opens the sites of all teams of its user

    Scenario: Another team's site
      Given the site "other.example" of another team of the same user
      And a legacy key of the user
      When I ask for the current visitors of "other.example"
      Then the answer is the bare number 0

  @intro-14 @intro-42
  Rule: A team's keys share one limit

    Scenario: The fourth request of an hour, by two keys
      Given the team may make 3 requests an hour
      And a new key of the team
      And I ask for the current visitors
      And I ask for the current visitors
      And a new key of the team
      And I ask for the current visitors
      When I ask for the current visitors
      Then I am told "Too many API requests. Your API key is limited to 3 requests per hour. Please contact us to request more capacity." with status 429

    Scenario: A new hour
      Given the team may make 3 requests an hour
      And a new key of the team
      And I ask for the current visitors
      And I ask for the current visitors
      And I ask for the current visitors
      And it is 2026-02-01 at 13:00
      When I ask for the current visitors
      Then the answer is the bare number 0

  @intro-18
  Rule: A user's legacy keys share one limit, apart from his teams'

    Scenario: The team's budget is used up, the user's is not
      Given the team may make 1 request an hour
      And a new key of the team
      And I ask for the current visitors
      And a legacy key of the user
      When I ask for the current visitors
      Then the answer is the bare number 0
