# The introduction to the API, heading "Team-scoped and legacy keys"
Feature: Which sites a key opens

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan

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
